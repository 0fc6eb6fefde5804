"""The XLSX opened again: a sheet a slide, numbers as numbers, every source."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from io import BytesIO
from typing import Any

import openpyxl

from dashboard.deck.content import Deck
from dashboard.deck.workbook import COLUMNS, workbook
from dashboard.language import Language


@cache
def written(deck: Deck) -> Any:
    return openpyxl.load_workbook(BytesIO(workbook(deck)))


def rows_of_figures(deck: Deck, sheet: Any) -> list[dict[str, Any]]:
    """The rows below the heading of figures, by English heading."""
    lang = Language(deck.lang)
    headings = [lang(column.heading) for column in COLUMNS]
    rows = list(sheet.iter_rows())
    top = next(
        (i for i, r in enumerate(rows) if [c.value for c in r][: len(headings)] == headings), None
    )
    found = []
    for row in rows[top + 1 :] if top is not None else []:
        if row[len(COLUMNS) - 1].value is None:
            break
        found.append({c.heading: cell for c, cell in zip(COLUMNS, row, strict=False)})
    return found


def test_there_is_a_sheet_for_each_slide_with_numbers_and_one_of_sources(deck: Deck) -> None:
    told = [slide for slide in deck.slides if slide.notes or slide.table]
    assert len(written(deck).sheetnames) == len(told) + 1


def test_values_and_intervals_are_numbers_equal_to_the_observations(deck: Deck) -> None:
    observations = {n.observation.observation_id: n.observation for n in deck.notes}
    seen = 0
    for sheet in written(deck).worksheets[:-1]:
        for row in rows_of_figures(deck, sheet):
            o = observations[row["Figure id"].value]
            for heading, value in (
                ("Value", o.value),
                ("Lower bound", o.value_low),
                ("Upper bound", o.value_high),
                ("Year on year", o.growth),
            ):
                assert row[heading].value == value
                assert value is None or row[heading].data_type == "n"
            seen += 1
    assert seen >= len(observations)


def test_days_are_dates(deck: Deck) -> None:
    days = [
        row["Until"]
        for sheet in written(deck).worksheets[:-1]
        for row in rows_of_figures(deck, sheet)
    ]
    assert all(
        isinstance(day.value, datetime) and day.number_format == "yyyy-mm-dd" for day in days
    )


def test_numbers_are_written_in_a_format_of_numbers(deck: Deck) -> None:
    forms = {
        row["Lower bound"].number_format
        for sheet in written(deck).worksheets[:-1]
        for row in rows_of_figures(deck, sheet)
    }
    assert forms <= {"#,##0", "#,##0.##", "0.0%"}


def test_the_last_sheet_names_the_source_of_every_number(deck: Deck) -> None:
    sheet = written(deck).worksheets[-1]
    told = {row[0] for row in sheet.iter_rows(min_row=3, values_only=True)}
    assert told == {note.observation.observation_id for note in deck.notes}


def sources(deck: Deck) -> dict[str, dict[str, Any]]:
    """The rows of the last sheet by figure, each by English heading."""
    _, _, *rows = written(deck).worksheets[-1].iter_rows(values_only=True)
    headings = ("Figure id", "Number", "Report", "Place", "Sentence", "Formula", "Note")
    return {row[0]: dict(zip(headings, row, strict=True)) for row in rows}


def test_a_formula_holds_figures_and_not_their_ids(deck: Deck) -> None:
    told = sources(deck)
    computed = [n for n in deck.notes if n.observation.formula]
    for note in computed:
        formula = told[note.observation.observation_id]["Formula"]
        assert formula == note.source.formula
        assert not [i for i in note.observation.figure_ids if i in formula]


def test_a_note_is_in_the_language_of_the_deck(deck: Deck) -> None:
    lang, told = Language(deck.lang), sources(deck)
    for note in deck.notes:
        said = lang(note.observation.note) if note.observation.note else None
        assert told[note.observation.observation_id]["Note"] == said


def test_units_are_in_the_language_of_the_deck(deck: Deck) -> None:
    units = {
        row["Unit"].value
        for sheet in written(deck).worksheets[:-1]
        for row in rows_of_figures(deck, sheet)
    }
    assert {unit.isascii() for unit in units} == {deck.lang == "en"}


def test_every_sheet_says_from_which_build_it_is(deck: Deck) -> None:
    for sheet in written(deck).worksheets:
        top = " ".join(str(cell.value) for row in sheet.iter_rows(max_row=4) for cell in row)
        assert deck.pin.version in top
