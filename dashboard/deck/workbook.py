"""The deck as XLSX: a sheet for each slide with numbers, then every figure and its source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any, NamedTuple

import xlsxwriter

from dashboard.deck.content import Deck, Note, Slide
from dashboard.deck.pinned import pinned
from dashboard.language import Language
from dashboard.theme import palette

WHOLE, FRACTION, SHARE = "#,##0", "#,##0.##", "0.0%"
DAY = "yyyy-mm-dd"


class Column(NamedTuple):
    """A column: its heading, its value for a note, how wide it is and how it is written."""

    heading: str
    value: Callable[[Note], Any]
    width: int = 14
    form: str = ""


def _growth(note: Note) -> Any:
    """A growth rate as a number; percentage points are none, and stand in words."""
    number, in_points = note.source.number, note.observation.points is not None
    return number.growth if number and in_points else note.observation.growth


COLUMNS = (
    Column("City", lambda n: n.source.number and n.source.number.city, 10),
    Column("Indicator", lambda n: n.source.number and n.source.number.indicator, 34),
    Column("Scope", lambda n: n.source.number and n.source.number.scope, 26),
    Column("Period", lambda n: n.source.number and n.source.number.period, 22),
    Column("From", lambda n: n.observation.period_start, 12, DAY),
    Column("Until", lambda n: n.observation.period_end, 12, DAY),
    Column("Value", lambda n: n.observation.value, 14, "value"),
    Column("Lower bound", lambda n: n.observation.value_low, 14, "value"),
    Column("Upper bound", lambda n: n.observation.value_high, 14, "value"),
    Column("Unit", lambda n: n.unit, 12),
    Column("Year on year", _growth, 10, SHARE),
    Column("Printed form", lambda n: n.observation.as_printed, 16),
    Column("Figure id", lambda n: n.observation.observation_id, 18),
)


def workbook(deck: Deck) -> bytes:
    """The deck as XLSX. Numbers are numbers; an open bound is an empty cell."""
    file, lang = BytesIO(), Language(deck.lang)
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": deck.title, "comments": pinned(deck)})
    for slide in deck.slides:
        if slide.notes or slide.table:
            _slide(_Sheet(book, f"{slide.place} {slide.title}"), slide, lang, pinned(deck))
    _sources(_Sheet(book, lang("Sources of the figures")), deck, lang)
    book.close()
    return file.getvalue()


class _Sheet:
    """A worksheet written from the top down, with its own formats."""

    def __init__(self, book: Any, name: str) -> None:
        self.book, self.row = book, 0
        self.sheet = book.add_worksheet("".join(c for c in name if c not in "[]:*?/\\")[:31])
        self.sheet.hide_gridlines(2)

    def form(self, **settings: Any) -> Any:
        return self.book.add_format({"font_name": "Microsoft YaHei", "valign": "top", **settings})

    def text(self, text: str, **settings: Any) -> None:
        """A line of text across the sheet."""
        self.sheet.write_string(self.row, 0, text, self.form(**settings))
        self.row += 1

    def cells(self, values: Sequence[Any], forms: Sequence[Any]) -> None:
        """A row of cells, each as what it is."""
        for column, (value, form) in enumerate(zip(values, forms, strict=True)):
            if value is None or value == "":
                self.sheet.write_blank(self.row, column, None, form)
            elif isinstance(value, str):
                self.sheet.write_string(self.row, column, value, form)
            elif isinstance(value, int | float):
                self.sheet.write_number(self.row, column, value, form)
            else:
                self.sheet.write_datetime(self.row, column, value, form)
        self.row += 1


def _slide(sheet: _Sheet, slide: Slide, lang: Language, pin: str) -> None:
    sheet.text(slide.title, bold=True, font_size=16)
    for line in filter(None, slide.message.split("\n")):
        sheet.text(line)
    sheet.text(pin, font_color=palette().muted)
    sheet.row += 1
    if slide.notes:
        _figures(sheet, slide.notes, lang)
    if slide.table:
        sheet.row += 1
        _table(sheet, slide)
    for remark in (*slide.remarks, *slide.listed):
        sheet.text(remark)


def _figures(sheet: _Sheet, notes: Sequence[Note], lang: Language) -> None:
    for place, column in enumerate(COLUMNS):
        sheet.sheet.set_column(place, place, column.width)
    heading = sheet.form(bold=True, bottom=1, text_wrap=True)
    sheet.cells([lang(column.heading) for column in COLUMNS], [heading] * len(COLUMNS))
    for note in notes:
        forms = [sheet.form(num_format=_format(column, note)) for column in COLUMNS]
        sheet.cells([column.value(note) for column in COLUMNS], forms)


def _format(column: Column, note: Note) -> str:
    if column.form != "value":
        return column.form or "@"
    if note.observation.unit == "share":
        return SHARE
    whole = all(
        value is None or float(value).is_integer()
        for value in (
            note.observation.value,
            note.observation.value_low,
            note.observation.value_high,
        )
    )
    return WHOLE if whole else FRACTION


def _table(sheet: _Sheet, slide: Slide) -> None:
    assert slide.table
    heading, plain = sheet.form(bold=True, bottom=1), sheet.form()
    sheet.cells(slide.table.columns, [heading] * len(slide.table.columns))
    for row in slide.table.rows:
        sheet.cells([_numeral(text) for text in row], [plain] * len(row))


def _numeral(text: str) -> str | int:
    return int(text) if text.isascii() and text.isdigit() else text


def _sources(sheet: _Sheet, deck: Deck, lang: Language) -> None:
    """Every number of the deck: what it stands for, where it was read, how it was computed."""
    headings = ("Figure id", "Number", "Report", "Place", "Sentence", "Formula", "Note")
    widths = (18, 18, 40, 34, 60, 40, 40)
    for place, width in enumerate(widths):
        sheet.sheet.set_column(place, place, width)
    sheet.text(pinned(deck), font_color=palette().muted)
    heading, plain = sheet.form(bold=True, bottom=1), sheet.form(text_wrap=True)
    sheet.cells([lang(name) for name in headings], [heading] * len(headings))
    for note in deck.notes:
        facts, passage = dict(note.source.facts), note.source.passage
        sheet.cells(
            [
                note.observation.observation_id,
                note.source.number.text if note.source.number else "",
                facts.get(lang("Report"), ""),
                facts.get(lang("Place"), ""),
                f"{passage.before}{passage.printed}{passage.after}" if passage else "",
                note.source.formula,
                facts.get(lang("Note"), ""),
            ],
            [plain] * len(headings),
        )
    sheet.sheet.freeze_panes(2, 0)
