"""The PPTX opened again: charts, tables, fonts, notes, layouts, alternative texts."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from dashboard.deck.content import ChartForm, Deck, Look
from dashboard.deck.plan import SlideKind
from dashboard.deck.powerpoint.charts import year_of
from dashboard.deck.powerpoint.details import detail
from dashboard.deck.powerpoint.layouts import LAYOUTS, Idx
from dashboard.deck.powerpoint.template import EAST_ASIAN
from dashboard.deck.powerpoint.write import powerpoint
from dashboard.language import Language
from etl.contract import Origin
from tests.deck import decks
from tests.deck.decks import dotted, late, slide_of

SMALLEST_FIGURE = 7.5 * 72 / 40


@cache
def written(deck: Deck) -> Any:
    return Presentation(BytesIO(powerpoint(deck)))


def charts(presentation: Any) -> list[Any]:
    return [s.chart for slide in presentation.slides for s in slide.shapes if s.has_chart]


def notes_text(slide: Any) -> str:
    return slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""


def test_no_slide_is_lost(deck: Deck) -> None:
    assert len(written(deck).slides) == len(deck.slides)


def test_a_chart_holds_the_values_of_its_observations(deck: Deck) -> None:
    made = [slide.chart for slide in deck.slides if slide.chart]
    for native, chart in zip(charts(written(deck)), made, strict=True):
        assert list(native.plots[0].series[0].values) == [mark.drawn for mark in chart.marks]


def test_a_dot_stands_nearest_to_the_name_of_its_year(ningbo: Deck) -> None:
    for mark in late(next(dotted(ningbo))).marks:
        assert abs(year_of(mark) - mark.end.year) <= 0.5


def test_only_the_years_of_its_dots_are_named_below_a_chart(ningbo: Deck) -> None:
    made = [slide.chart for slide in ningbo.slides if slide.chart]
    for native, chart in zip(charts(written(ningbo)), made, strict=True):
        if chart.form is ChartForm.DOTS:
            years = [mark.end.year for mark in chart.marks]
            named = native.category_axis.tick_labels.number_format
            assert named == f'[<{min(years)}]"";[>{max(years)}]"";0'


def test_an_embedded_workbook_holds_values_intervals_and_sources(deck: Deck) -> None:
    made = [slide.chart for slide in deck.slides if slide.chart]
    for native, chart in zip(charts(written(deck)), made, strict=True):
        blob = native.part.chart_workbook.xlsx_part.blob
        rows = list(openpyxl.load_workbook(BytesIO(blob)).active.values)[1:]
        assert [(row[1], row[2], row[3], row[8]) for row in rows] == [
            (m.drawn, m.low, m.high, m.number.observation_id) for m in chart.marks
        ]


def test_a_computed_mark_is_hollow_and_dashed(ningbo: Deck) -> None:
    for native, slide in zip(
        charts(written(ningbo)), [s for s in ningbo.slides if s.chart], strict=True
    ):
        assert slide.chart
        outlines = [
            point.find(".//" + qn("a:prstDash")) is not None
            for point in native._chartSpace.iter(qn("c:dPt"))
        ]
        assert outlines == [not mark.number.reported for mark in slide.chart.marks]


def test_some_chart_shows_a_computed_mark(ningbo: Deck) -> None:
    marks = [mark for s in ningbo.slides if s.chart for mark in s.chart.marks]
    assert not all(mark.number.reported for mark in marks)


def test_every_run_names_its_east_asian_face(deck: Deck) -> None:
    presentation = written(deck)
    trees = [slide._element for slide in presentation.slides]
    trees += [s.notes_slide._element for s in presentation.slides if s.has_notes_slide]
    trees += [chart._chartSpace for chart in charts(presentation)]
    runs = [run for tree in trees for run in tree.iter(qn("a:r"), qn("a:fld"))]
    assert runs
    for run in runs:
        face = run.find(f"{qn('a:rPr')}/{qn('a:ea')}")
        if "".join(run.itertext()).strip():
            assert face is not None, "".join(run.itertext())
            assert face.get("typeface") == EAST_ASIAN


def test_every_default_of_a_chart_names_its_east_asian_face(deck: Deck) -> None:
    for chart in charts(written(deck)):
        for properties in chart._chartSpace.iter(qn("a:defRPr")):
            assert properties.find(qn("a:ea")).get("typeface") == EAST_ASIAN


def test_notes_hold_printed_form_report_place_sentence_and_formula(deck: Deck) -> None:
    for native, slide in zip(written(deck).slides, deck.slides, strict=True):
        text = notes_text(native)
        for note in slide.notes:
            observation, source = note.observation, note.source
            assert observation.observation_id in text
            if observation.origin is Origin.REPORTED:
                assert observation.as_printed in text
                assert f"{observation.char_start + 1}" in text
                assert f"{observation.report_id}.txt" in text
            if source.passage:
                assert source.passage.before in text
                assert source.passage.after in text
            if source.formula:
                assert source.formula in text


def test_a_list_follows_the_numbers_in_the_notes(ningbo: Deck) -> None:
    place = slide_of(ningbo, SlideKind.MAP)
    slide, text = ningbo.slides[place], notes_text(written(ningbo).slides[place])
    last = max(text.index(note.observation.observation_id) for note in slide.notes)
    assert slide.listed
    assert all(text.index(listed) > last for listed in slide.listed)


def test_two_lines_of_sources_have_room_below_a_map() -> None:
    holes = {hole.idx: hole for hole in LAYOUTS["Map"]}
    sources, picture = holes[Idx.SOURCES], holes[Idx.PICTURE]
    assert picture.y + picture.h <= sources.y
    assert sources.h * 72 >= 2 * 1.2 * sources.size
    assert sources.y + sources.h <= holes[Idx.PIN].y


def test_sentences_reach_the_notes_where_texts_are_there(ningbo: Deck) -> None:
    assert any(note.source.passage for note in ningbo.notes)


def test_slides_are_filled_through_the_placeholders_of_their_layout(deck: Deck) -> None:
    for slide in written(deck).slides:
        known = {p.placeholder_format.idx for p in slide.slide_layout.placeholders}
        for shape in slide.shapes:
            assert shape.is_placeholder, shape.name
            assert shape.placeholder_format.idx in known


def test_the_layouts_are_ours_and_keep_to_the_slide(deck: Deck) -> None:
    presentation = written(deck)
    assert [layout.name for layout in presentation.slide_layouts] == list(LAYOUTS)
    for layout in presentation.slide_layouts:
        for shape in layout.placeholders:
            assert shape.left >= 0
            assert shape.left + shape.width <= presentation.slide_width
            assert shape.top + shape.height <= presentation.slide_height


def test_no_placeholder_is_left_empty(deck: Deck) -> None:
    for slide in written(deck).slides:
        for shape in slide.placeholders:
            if shape.has_text_frame:
                assert shape.text_frame.text.strip(), shape.name


def test_pictures_charts_and_tables_say_what_they_show(deck: Deck) -> None:
    for slide in written(deck).slides:
        for shape in slide.shapes:
            if shape.shape_type is not None and not shape.has_text_frame:
                assert shape._element.xpath(".//p:cNvPr")[0].get("descr")


def test_the_pin_is_printed_on_every_slide(deck: Deck) -> None:
    for slide in written(deck).slides:
        assert any(
            deck.pin.version in shape.text_frame.text
            for shape in slide.shapes
            if shape.has_text_frame
        )


def test_figures_are_at_least_a_fortieth_of_the_height(deck: Deck) -> None:
    for native, slide in zip(written(deck).slides, deck.slides, strict=True):
        shown = {cell.number.text for cell in slide.cells if cell.number}
        for shape in native.placeholders:
            if shape.has_text_frame and shape.text_frame.text in shown:
                sizes = [run.font.size.pt for p in shape.text_frame.paragraphs for run in p.runs]
                assert min(sizes) >= SMALLEST_FIGURE


def test_a_map_keeps_its_shape(ningbo: Deck) -> None:
    place = slide_of(ningbo, SlideKind.MAP)
    picture = ningbo.slides[place].picture
    assert picture
    shapes = [s for s in written(ningbo).slides[place].shapes if hasattr(s, "image")]
    assert shapes[0].width / shapes[0].height == pytest.approx(
        picture.width / picture.height, rel=0.01
    )
    assert shapes[0].crop_left == shapes[0].crop_top == 0


def test_no_two_shapes_of_a_slide_share_an_id(deck: Deck) -> None:
    for slide in written(deck).slides:
        ids = [found.get("id") for found in slide._element.iter(qn("p:cNvPr"))]
        assert len(ids) == len(set(ids))


def test_colours_come_from_the_theme_so_that_the_master_restyles_them(deck: Deck) -> None:
    for slide in written(deck).slides:
        assert list(slide._element.iter(qn("a:srgbClr"))) == []


def test_a_title_a_little_too_long_is_set_smaller_on_one_line(published: Path) -> None:
    made = decks.deck(published, ("overview", "qingdao", "en", Look.LIGHT))
    title = Presentation(BytesIO(powerpoint(made))).slides[0].shapes.title
    assert title.text_frame.paragraphs[0].runs[0].font.size.pt < 48


def test_what_narrows_a_figure_is_a_line_of_its_own(published: Path) -> None:
    made = decks.deck(published, ("overview", "qingdao", "en", Look.LIGHT))
    cell = made.slides[1].cells[2]
    assert cell.number
    assert cell.number.scope in detail(cell, Language("en")).split("\n")


def test_the_words_before_a_number_are_spared_a_second_line(ningbo: Deck) -> None:
    """A slide of Chinese at 36 points has room for 23 characters."""
    place = slide_of(ningbo, SlideKind.STATEMENT)
    slide = ningbo.slides[place]
    long = replace(slide, message="长" * 25 + "\n" + slide.message.rpartition("\n")[2])
    written = Presentation(BytesIO(powerpoint(replace(ningbo, slides=(long,))))).slides[0]
    run = written.placeholders[Idx.STATEMENT].text_frame.paragraphs[0].runs[0]
    assert run.font.size.pt < 36
