"""One slide into its layout's placeholders; those that stay empty are taken out."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Inches, Pt

from dashboard.deck.content import Cell, Chart, Picture, Slide, Table
from dashboard.deck.plan import SlideKind
from dashboard.deck.powerpoint.charts import TYPES, chart_data, dress, workbook
from dashboard.deck.powerpoint.details import describe, detail, page_field
from dashboard.deck.powerpoint.layouts import LAYOUTS, Idx
from dashboard.deck.powerpoint.tables import fill_table
from dashboard.deck.powerpoint.text import CITY_COLOURS, fill, fill_number, run
from dashboard.deck.wording import first_fitting, fitted, spared_a_line
from dashboard.language import Language

# Sizes of lines that would not fit otherwise; the height of a row beside its size, in points.
SMALLER, LEADING, SPACE_BEHIND = (18.0, 16.0, 14.0), 1.32, 10
# The same for the words below a title.
SMALLER_MESSAGE, TIGHT = (16.0, 14.0, 12.0), 1.2
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
        self.write_label(Idx.TITLE, slide.title)
        self.write_message()
        self.write(Idx.SOURCES, slide.sources)
        self.write(Idx.PIN, pin)
        self.write_body()
        self.number_page()
        self.take_out_empty()

    def write(self, idx: int, text: str, **styles: Any) -> None:
        """A text into a placeholder, if the layout has it."""
        if idx in self.holes and text:
            fill(self.holes.pop(idx).text_frame, text, self.lang, **styles)

    def write_label(self, idx: int, text: str) -> None:
        """A title or label, a little smaller where that spares it a second line."""
        self.write(idx, text, size=self.spared(idx, text))

    def spared(self, idx: int, text: str) -> float | None:
        """The size that spares a text its second line; None where that of the layout does."""
        hole = self.sizes[idx]
        size = min(spared_a_line(line, hole.w * 72, hole.size) for line in text.split("\n"))
        return None if size == hole.size else size

    def write_message(self) -> None:
        """The words below the title, smaller where they would not fit, left of a map's total."""
        slide, hole = self.slide, self.sizes.get(Idx.MESSAGE)
        if hole is None or slide.kind is SlideKind.STATEMENT:
            return
        shape, wide = self.holes[Idx.MESSAGE], hole.w
        if slide.picture and slide.cells:
            wide = self.sizes[Idx.LABEL].x - hole.x
            place = (Inches(length) for length in (hole.x, hole.y, wide, hole.h))
            shape.left, shape.top, shape.width, shape.height = place
        sizes, tall = (hole.size, *SMALLER_MESSAGE), hole.h * 72
        size = first_fitting(sizes, [slide.message], wide * 72, tall, TIGHT)
        self.write(Idx.MESSAGE, slide.message, size=None if size == hole.size else size)

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
        self.write_label(Idx.LABEL + place, cell.title)
        hole = self.sizes[Idx.NUMBER + place]
        if cell.number is None:
            self.write(hole.idx, cell.missing, size=20, bold=False, colour=MSO_THEME_COLOR.TEXT_2)
            return
        frame = self.holes.pop(hole.idx).text_frame
        numbers = [each.number.text for each in self.slide.cells if each.number]
        at = fitted(numbers, hole.w * 72, hole.size, 20)
        fill_number(frame, cell.number, self.lang, at, self.colour(cell))
        brief = self.slide.kind is SlideKind.MAP
        self.write(Idx.DETAIL + place, detail(cell, Language(self.lang), brief=brief))

    def write_statement(self) -> None:
        """A sentence with its number in the colour of its city."""
        frame = self.holes.pop(Idx.STATEMENT).text_frame
        number = self.slide.cells[0].number if self.slide.cells else None
        if number is None:
            fill(frame, self.slide.message, self.lang)
            return
        before, found, after = self.slide.message.partition(number.text)
        colour = self.colour(self.slide.cells[0])
        fill(frame, before, self.lang, size=self.spared(Idx.STATEMENT, before))
        run(frame.paragraphs[-1], found, self.lang, size=54, colour=colour)
        run(frame.paragraphs[-1], after, self.lang)
        below = detail(self.slide.cells[0], Language(self.lang), said=self.slide.message)
        self.write(Idx.DETAIL, below)

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
        shape.left = left + (width - shape.width) // 2
        shape.top = top + (height - shape.height) // 2
        describe(shape, picture.alt)

    def write_lines(self) -> None:
        """Lines with their leading words in bold, behind a tab."""
        frame = self.holes.pop(Idx.LINES).text_frame
        size = self.size_of_lines()
        for place, line in enumerate(self.slide.lines):
            paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
            paragraph.space_after = Pt(SPACE_BEHIND)
            if line.lead:
                run(paragraph, f"{line.lead}\t", self.lang, size=size, bold=True)
            run(paragraph, line.text, self.lang, size=size)

    def size_of_lines(self) -> float | None:
        """The size at which all lines fit; None where that of the layout does."""
        hole = self.sizes[Idx.LINES]
        room, tall = (hole.w - hole.hang) * 72, hole.h * 72
        said = [line.text for line in self.slide.lines]
        tall -= len(said) * SPACE_BEHIND
        size = first_fitting((hole.size, *SMALLER), said, room, tall, LEADING)
        return None if size == hole.size else size

    def number_page(self) -> None:
        """The slide's number as a field, which PowerPoint and WPS keep right."""
        for shape in self.native.slide_layout.placeholders:
            if shape.placeholder_format.idx == Idx.PAGE:
                tree = self.native.shapes._spTree
                tree.insert_element_before(page_field(shape, tree), "p:extLst")

    def take_out_empty(self) -> None:
        """Placeholders that nothing was written into."""
        for hole in self.holes.values():
            hole._element.getparent().remove(hole._element)
