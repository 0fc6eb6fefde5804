"""A hand-edited table's bytes, however a spreadsheet has saved them → its text and separator."""

from __future__ import annotations

import codecs
from collections.abc import Collection

from etl.errors import Finding, Severity, TableError

MARKED = "UTF-8 with a byte-order mark"  # as spreadsheets save CSV UTF-8
_MARKS = (
    (codecs.BOM_UTF8, "utf-8", MARKED),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs"}
_SAVE = "Save it as CSV UTF-8 (comma delimited)."


def text_of(raw: bytes, name: str) -> tuple[str, list[Finding]]:
    """The text of a table, and a note where it is not UTF-8.

    Raises TableError for a workbook and for anything that is no text.
    """
    if raw.startswith(_WORKBOOKS):
        raise TableError(name, "is a spreadsheet's or Word's own file and no CSV", _SAVE)
    try:
        text, encoding = _decoded(raw)
    except UnicodeDecodeError as error:
        raise TableError(name, "is neither UTF-8 nor GBK nor UTF-16", _SAVE) from error
    if "\0" in text.partition("\n")[0]:
        raise TableError(name, "is no text", _SAVE)
    if encoding == MARKED:
        wrong, todo = f"was saved as {encoding}; it was read all the same", "It may stay so."
        return text, [Finding(name, None, "", wrong, todo, Severity.WARNING)]
    return text, [_read_all_the_same(name, f"was saved as {encoding}")] if encoding else []


def separator(text: str, columns: Collection[str], name: str) -> tuple[str, list[Finding]]:
    """What stands between the cells of the header, and a note where that is no comma."""
    first = text.splitlines()[0] if text else ""
    known = {
        mark: sum(cell.strip(' "') in columns for cell in first.split(mark)) for mark in _SEPARATORS
    }
    found = max(known, key=lambda mark: known[mark])  # a comma where they are equal
    if found == ",":
        return found, []
    return found, [_read_all_the_same(name, f"has {_SEPARATORS[found]} between its cells")]


def _decoded(raw: bytes) -> tuple[str, str]:
    for mark, encoding, called in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding), called
    try:
        return raw.decode("utf-8"), ""
    except UnicodeDecodeError:
        return raw.decode("gb18030"), "GBK"


def _read_all_the_same(name: str, what: str) -> Finding:
    todo = "Save it as CSV UTF-8 (comma delimited) so that others read it too."
    return Finding(name, None, "", f"{what}; it was read all the same", todo, Severity.WARNING)
