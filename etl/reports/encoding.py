"""Bytes → text: UTF-8, UTF-16 and GB18030, with or without a byte-order mark."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like the next
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
NO_TEXT = "is not text in UTF-8, GB18030 or UTF-16"
BROKEN = "\ufffd"
DAMAGED = "holds broken characters"
_SAMPLE = 4000
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_COMMON = re.compile(r"[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\s\x21-\x7e“”‘’—…·－]")


def decode(raw: bytes, declared: str = "", errors: str = "strict") -> str:
    """The text of `raw`, line ends as they are. Raises ValueError where no encoding fits.

    What a page declares counts only where it is no UTF-8, and only if it is Big5: pages are
    saved anew under their old heads, and GB2312 and GBK are parts of GB18030.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _read(raw[len(mark) :], encoding, errors)
    if b"\x00" in raw[:_SAMPLE]:
        return _plausible(_read(raw, _wide(raw), errors))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        if _is_damaged(raw):
            return _read(raw, "utf-8", errors, DAMAGED)
    other = "big5hkscs" if declared.lower().startswith("big5") else "gb18030"
    return _plausible(_read(raw, other, errors))


def _read(raw: bytes, encoding: str, errors: str, wrong: str = NO_TEXT) -> str:
    try:
        return raw.decode(encoding, errors)
    except UnicodeDecodeError as error:
        raise ValueError(wrong) from error


def _is_damaged(raw: bytes) -> bool:
    """UTF-8 with some broken bytes: as GB18030 it would be other Chinese, and pass."""
    read = raw.decode("utf-8", "replace")
    return len(_CHINESE.findall(read)) > read.count(BROKEN)


def _wide(raw: bytes) -> str:
    """UTF-16 without a mark: ASCII characters leave their zero bytes on one side only."""
    even, odd = raw[:_SAMPLE:2].count(0), raw[1:_SAMPLE:2].count(0)
    return "utf-16-le" if odd > even else "utf-16-be"


def _plausible(text: str) -> str:
    """GB18030 and UTF-16 accept almost any bytes; a report is mostly Chinese and ASCII."""
    sample = text[:_SAMPLE]
    if "\x00" in sample or len(_COMMON.findall(sample)) < 0.9 * len(sample):
        raise ValueError(NO_TEXT)
    return text
