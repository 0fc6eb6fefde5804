"""The DOCX opened again: footnotes, tables, native charts, fonts."""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from typing import Any

import openpyxl
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from dashboard.deck.content import Deck
from dashboard.deck.plan import SlideKind
from dashboard.deck.word.text import EAST_ASIAN
from dashboard.deck.word.write import brief
from etl.contract import Origin
from tests.deck.decks import slide_of


@cache
def written(deck: Deck) -> bytes:
    return brief(deck)


@cache
def document(deck: Deck) -> Any:
    return Document(BytesIO(written(deck)))


def part(deck: Deck, name: str) -> Any:
    with zipfile.ZipFile(BytesIO(written(deck))) as file:
        return etree.fromstring(file.read(name))


def footnotes(deck: Deck) -> dict[str, str]:
    notes = part(deck, "word/footnotes.xml")
    return {
        note.get(qn("w:id")): "".join(note.itertext())
        for note in notes
        if note.get(qn("w:type")) is None
    }


def test_each_reference_has_its_footnote_and_each_footnote_its_reference(deck: Deck) -> None:
    body = document(deck).element.body
    asked = [r.get(qn("w:id")) for r in body.iter(qn("w:footnoteReference"))]
    assert asked
    assert asked == sorted(footnotes(deck), key=int)


def test_a_footnote_names_printed_form_report_and_place(deck: Deck) -> None:
    noted = "\n".join(footnotes(deck).values())
    for slide in deck.slides:
        shown = {cell.number.observation_id for cell in slide.cells if cell.number}
        for note in slide.notes:
            o = note.observation
            if o.observation_id in shown and o.origin is Origin.REPORTED:
                assert o.as_printed in noted
                assert f"{o.report_id}.txt" in noted
                assert str(o.char_start + 1) in noted


def test_the_settings_declare_the_separators_of_footnotes(deck: Deck) -> None:
    settings = part(deck, "word/settings.xml")
    declared = settings.find(qn("w:footnotePr"))
    assert [f.get(qn("w:id")) for f in declared] == ["-1", "0"]


def test_a_chart_is_native_and_carries_its_workbook(deck: Deck) -> None:
    charts = [slide.chart for slide in deck.slides if slide.chart]
    with zipfile.ZipFile(BytesIO(written(deck))) as file:
        for number, chart in enumerate(charts, 1):
            space = etree.fromstring(file.read(f"word/charts/chart{number}.xml"))
            values = space.findall(".//{*}val//{*}v") or space.findall(".//{*}yVal//{*}v")
            assert [float(v.text) for v in values] == [mark.drawn for mark in chart.marks]
            book = file.read(f"word/embeddings/Microsoft_Excel_Sheet{number}.xlsx")
            assert openpyxl.load_workbook(BytesIO(book)).active["B2"].value == chart.marks[0].drawn


def test_a_table_of_the_deck_is_a_table_of_the_brief(deck: Deck) -> None:
    told = [[cell.text for cell in row.cells] for t in document(deck).tables for row in t.rows]
    for slide in deck.slides:
        if slide.table:
            assert all(list(row) in told for row in slide.table.rows)


def test_every_run_names_its_east_asian_face(deck: Deck) -> None:
    trees = [document(deck).element, part(deck, "word/footnotes.xml")]
    trees.append(document(deck).sections[0].footer._element)
    for tree in trees:
        for run in tree.iter(qn("w:r")):
            if "".join(t.text or "" for t in run.iter(qn("w:t"))).strip():
                faces = run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
                assert faces is not None
                assert faces.get(qn("w:eastAsia")) == EAST_ASIAN


def test_the_map_says_what_it_shows(ningbo: Deck) -> None:
    shapes = document(ningbo).inline_shapes
    described = [shape._inline.docPr.get("descr") for shape in shapes]
    assert all(described)


def test_the_map_names_its_sources_below_it(ningbo: Deck) -> None:
    told = "\n".join(paragraph.text for paragraph in document(ningbo).paragraphs)
    assert ningbo.slides[slide_of(ningbo, SlideKind.MAP)].sources in told


def test_the_pin_stands_in_the_footer(deck: Deck) -> None:
    assert deck.pin.version in document(deck).sections[0].footer.paragraphs[0].text
