"""Bytes → text: UTF-8, UTF-16 and GB18030, with or without a byte-order mark."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
NO_TEXT = "is not text in UTF-8, GB18030 or UTF-16"
_SAMPLE = 4000
_COMMON = re.compile(r"[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\s\x21-\x7e“”‘’—…·－]")


def decode(raw: bytes) -> str:
    """The text of `raw`, line ends as they are. Raises ValueError where no encoding fits."""
    try:
        return _decode(raw)
    except UnicodeDecodeError as error:
        raise ValueError(NO_TEXT) from error


def _decode(raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding)
    if b"\x00" in raw[:_SAMPLE]:
        return _wide(raw)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _plausible(raw.decode("gb18030"))


def _wide(raw: bytes) -> str:
    """UTF-16 without a mark: ASCII characters leave their zero bytes on one side only."""
    even, odd = raw[:_SAMPLE:2].count(0), raw[1:_SAMPLE:2].count(0)
    return _plausible(raw.decode("utf-16-le" if odd > even else "utf-16-be"))


def _plausible(text: str) -> str:
    """GB18030 and UTF-16 accept almost any bytes; a report is mostly Chinese and ASCII."""
    sample = text[:_SAMPLE]
    if "\x00" in sample or len(_COMMON.findall(sample)) < 0.9 * len(sample):
        raise ValueError(NO_TEXT)
    return text
