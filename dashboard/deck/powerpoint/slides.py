"""One slide into its layout's placeholders; those that stay empty are taken out."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.deck.content import Cell, Chart, Picture, Slide, Table
from dashboard.deck.plan import SlideKind
from dashboard.deck.powerpoint.charts import TYPES, chart_data, dress, workbook
from dashboard.deck.powerpoint.layouts import LAYOUTS, Idx
from dashboard.deck.powerpoint.tables import fill_table
from dashboard.deck.powerpoint.text import CITY_COLOURS, fill, fill_number, name_face, run

LAYOUT_OF = {
    SlideKind.COVER: "Cover",
    SlideKind.TREND: "Chart",
    SlideKind.MAP: "Map",
    SlideKind.COVERAGE: "Table",
    SlideKind.STATEMENT: "Statement",
    SlideKind.UNKNOWNS: "Lines",
    SlideKind.CLOSING: "Lines",
}


def layout_of(slide: Slide) -> str:
    """The name of the layout a slide is written into."""
    if slide.kind is SlideKind.HEADLINE:
        return f"Figures {len(slide.cells)}"
    if slide.kind is SlideKind.COMPARISON:
        return f"Comparison {len(slide.cells)}"
    return LAYOUT_OF[slide.kind]


class Page:
    """A slide being written; `holes` are its placeholders by number."""

    def __init__(
        self, native: Any, slide: Slide, lang: str, cities: tuple[str, ...], pin: str
    ) -> None:
        self.native, self.slide, self.lang, self.cities = native, slide, lang, cities
        self.holes = {p.placeholder_format.idx: p for p in native.placeholders}
        self.sizes = {hole.idx: hole for hole in LAYOUTS[layout_of(slide)]}
        self.write(Idx.TITLE, slide.title)
        self.write(Idx.MESSAGE, "" if slide.kind is SlideKind.STATEMENT else slide.message)
        self.write(Idx.SOURCES, slide.sources)
        self.write(Idx.PIN, pin)
        self.write_body()
        self.number_page()
        self.take_out_empty()

    def write(self, idx: int, text: str, **styles: Any) -> None:
        """A text into a placeholder, if the layout has it."""
        if idx in self.holes and text:
            fill(self.holes.pop(idx).text_frame, text, self.lang, **styles)

    def write_body(self) -> None:
        """Whatever the slide has besides its frame."""
        slide = self.slide
        if slide.kind is SlideKind.STATEMENT:
            self.write_statement()
        else:
            for place, cell in enumerate(slide.cells):
                self.write_cell(place, cell)
        if slide.chart:
            self.write_chart(slide.chart)
        if slide.table:
            self.write_table(slide.table)
        if slide.picture:
            self.write_picture(slide.picture)
        if slide.lines:
            self.write_lines()

    def write_cell(self, place: int, cell: Cell) -> None:
        """A figure: what it is, the number, and below it period, scope and report."""
        self.write(Idx.LABEL + place, cell.title)
        hole = self.sizes[Idx.NUMBER + place]
        if cell.number is None:
            self.write(hole.idx, cell.missing, size=20, bold=False, colour=MSO_THEME_COLOR.TEXT_2)
            return
        frame = self.holes.pop(hole.idx).text_frame
        fill_number(frame, cell.number, self.lang, hole.w * 72, hole.size, self.colour(cell))
        brief = self.slide.kind is SlideKind.MAP
        self.write(Idx.DETAIL + place, detail(cell, brief=brief))

    def write_statement(self) -> None:
        """A sentence with its number in the colour of its city."""
        frame = self.holes.pop(Idx.STATEMENT).text_frame
        number = self.slide.cells[0].number if self.slide.cells else None
        if number is None:
            fill(frame, self.slide.message, self.lang)
            return
        before, found, after = self.slide.message.partition(number.text)
        colour = self.colour(self.slide.cells[0])
        for text, styles in ((before, {}), (found, {"size": 54, "colour": colour}), (after, {})):
            if text:
                run(frame.paragraphs[0], text, self.lang, **styles)
        self.write(Idx.DETAIL, detail(self.slide.cells[0]))

    def colour(self, cell: Cell) -> Any:
        """The colour of a figure's city."""
        return CITY_COLOURS[self.cities.index(cell.city_id) % len(CITY_COLOURS)]

    def write_chart(self, chart: Chart) -> None:
        """A native chart with its workbook."""
        frame = self.holes.pop(Idx.CHART).insert_chart(TYPES[chart.form], chart_data(chart))
        native = frame.chart
        native.part.chart_workbook.update_from_xlsx_blob(workbook(chart))
        place = self.cities.index(chart.marks[-1].city_id) % len(CITY_COLOURS)
        dress(native, chart, self.lang, lambda c: setattr(c, "theme_color", CITY_COLOURS[place]))
        describe(frame, chart.alt)
        self.write(Idx.CAPTION, chart.caption)

    def write_table(self, table: Table) -> None:
        """A native table."""
        rows, columns = len(table.rows) + 1, len(table.columns)
        frame = self.holes.pop(Idx.TABLE).insert_table(rows, columns)
        fill_table(frame.table, table, self.lang, self.slide.kind)
        describe(frame, table.alt)

    def write_picture(self, picture: Picture) -> None:
        """The map, whole and undistorted; its caption is burnt in."""
        hole = self.holes.pop(Idx.PICTURE)
        left, top, width, height = hole.left, hole.top, hole.width, hole.height
        shape = hole.insert_picture(BytesIO(picture.png))
        shape.crop_left = shape.crop_right = shape.crop_top = shape.crop_bottom = 0
        scale = min(width / picture.width, height / picture.height)
        shape.width, shape.height = int(picture.width * scale), int(picture.height * scale)
        shape.left, shape.top = (
            left + (width - shape.width) // 2,
            top + (height - shape.height) // 2,
        )
        describe(shape, picture.alt)

    def write_lines(self) -> None:
        """Lines with their leading words in bold, behind a tab."""
        frame = self.holes.pop(Idx.LINES).text_frame
        for place, line in enumerate(self.slide.lines):
            paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
            paragraph.space_after = Pt(10)
            if line.lead:
                run(paragraph, f"{line.lead}\t", self.lang, bold=True)
            run(paragraph, line.text, self.lang)

    def number_page(self) -> None:
        """The slide's number as a field, which PowerPoint and WPS keep right."""
        layout = self.native.slide_layout
        for shape in layout.placeholders:
            if shape.placeholder_format.idx == Idx.PAGE:
                self.native.shapes._spTree.insert_element_before(_page_field(shape), "p:extLst")

    def take_out_empty(self) -> None:
        """Placeholders that nothing was written into."""
        for hole in self.holes.values():
            hole._element.getparent().remove(hole._element)


def _page_field(shape: Any) -> Any:
    element = deepcopy(shape._element)
    element.remove(element.spPr)
    element.insert(1, element.makeelement(qn("p:spPr"), {}))
    for properties in element.iter(qn("a:rPr")):
        name_face(properties, "en")
    return element


def detail(cell: Cell, *, brief: bool = False) -> str:
    """What stands below a figure: period and growth, indicator and scope, report."""
    number = cell.number
    if number is None:
        return ""
    of = " · ".join(t for t in (_indicator(cell), number.scope) if t)
    growth = f" · {'▲' if number.rising else '▼'} {number.growth}" if number.growth else ""
    lines = (number.period + growth, "" if brief else of, cell.report)
    return "\n".join(line for line in lines if line)


def _indicator(cell: Cell) -> str:
    assert cell.number
    same = cell.number.indicator.casefold() == cell.title.casefold()
    return "" if same else cell.number.indicator


def describe(shape: Any, text: str) -> None:
    """The alternative text of a picture, chart or table."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", text)
