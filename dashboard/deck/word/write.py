"""A deck as a brief of a few pages."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.shared import Cm, Pt

from dashboard.deck.content import Cell, Deck, Look, Picture, Slide, Table
from dashboard.deck.pinned import pinned
from dashboard.deck.plan import SlideKind
from dashboard.deck.told import told_in_one_line
from dashboard.deck.word.charts import add_chart
from dashboard.deck.word.footnotes import Footnotes
from dashboard.deck.word.text import MUTED, field, name_faces, rule_below, run
from dashboard.language import Language
from dashboard.theme import palette

TEXT_WIDTH = 16.5
MAP_WIDTH = 16.5
# Column widths in centimetres, by the number of columns.
WIDTHS = {3: (6.0, 6.5, 4.0), 4: (4.2, 3.0, 3.3, 6.0)}


def brief(deck: Deck) -> bytes:
    """The deck as DOCX."""
    return _Brief(deck).written()


class _Brief:
    """A brief being written."""

    def __init__(self, deck: Deck) -> None:
        self.deck, self.lang = deck, Language(deck.lang)
        self.document: Any = Document()
        self.footnotes = Footnotes(self.document, deck.lang)
        self.noted: dict[str, int] = {}
        self.charts, self.mapped = 0, False
        _set_page(self.document)
        _set_styles(self.document, deck.lang)

    def written(self) -> bytes:
        """Writes every slide, then the notes, and returns the file."""
        self.document.core_properties.title = self.deck.title
        self.document.core_properties.author = ""
        self.document.core_properties.comments = pinned(self.deck)
        for slide in self.deck.slides:
            self.write(slide)
        self.write_footer()
        self.footnotes.save()
        file = BytesIO()
        self.document.save(file)
        return file.getvalue()

    def write(self, slide: Slide) -> None:
        """A slide as a section; of the maps, only the first."""
        if slide.picture:
            if self.mapped:
                return
            self.mapped = True
        title = slide.kind is SlideKind.COVER
        heading = self.document.add_paragraph(style="Title" if title else "Heading 1")
        run(heading, slide.title, self.deck.lang)
        if slide.kind is SlideKind.STATEMENT:
            self.write_statement(slide)
        else:
            if slide.message:
                said = self.paragraph(slide.message)
                said.paragraph_format.keep_with_next = slide.kind is not SlideKind.COVER
            if slide.chart or slide.picture:
                for cell in slide.cells:
                    self.write_in_line(cell, slide)
            elif slide.cells:
                self.write_cells(slide)
        if slide.chart:
            self.charts += 1
            colour = self.colour(slide.chart.marks[-1].city_id)
            add_chart(self.document, slide.chart, self.deck.lang, colour, self.charts)
            self.caption(
                slide.chart.caption, [m.number.observation_id for m in slide.chart.marks], slide
            )
        if slide.table:
            self.write_table(slide.table)
        if slide.picture:
            self.write_picture(slide.picture)
        for line in slide.lines:
            self.write_line(line.lead, line.text)

    def paragraph(self, text: str, **styles: Any) -> Any:
        """A paragraph of text."""
        paragraph = self.document.add_paragraph()
        run(paragraph, text, self.deck.lang, **styles)
        return paragraph

    def note(self, paragraph: Any, observation_id: str, slide: Slide) -> None:
        """A footnote with the source of a number; the second time it points to the first."""
        if observation_id in self.noted:
            self.footnotes.refer(paragraph, self.noted[observation_id])
            return
        found = next(n for n in slide.notes if n.observation.observation_id == observation_id)
        number = self.footnotes.add(paragraph, told_in_one_line(found, self.lang))
        self.noted[observation_id] = number

    def write_statement(self, slide: Slide) -> None:
        """The sentence in bold, its number noted."""
        paragraph = self.paragraph(slide.message.replace("\n", " "), size=12, bold=True)
        for cell in slide.cells:
            if cell.number:
                self.note(paragraph, cell.number.observation_id, slide)

    def write_cells(self, slide: Slide) -> None:
        """Figures side by side, each with its footnote, period and report."""
        table = self.document.add_table(rows=1, cols=len(slide.cells))
        table.autofit = False
        for cell, content in zip(table.rows[0].cells, slide.cells, strict=True):
            cell.width = Cm(TEXT_WIDTH / len(slide.cells))
            self.write_cell(cell, content, slide)

    def write_cell(self, cell: Any, content: Cell, slide: Slide) -> None:
        """One figure."""
        lang = self.deck.lang
        run(cell.paragraphs[0], content.title, lang, size=9, bold=True)
        paragraph = cell.add_paragraph()
        if content.number is None:
            run(paragraph, content.missing, lang, size=10, colour=MUTED)
            return
        number = content.number
        italic = None if number.reported else True
        colour = self.colour(content.city_id)
        run(paragraph, number.text, lang, size=18, bold=True, italic=italic, colour=colour)
        self.note(paragraph, number.observation_id, slide)
        growth = f" · {'▲' if number.rising else '▼'} {number.growth}" if number.growth else ""
        for text in (number.period + growth, number.scope, content.report):
            if text:
                below = cell.add_paragraph()
                below.paragraph_format.space_after = Pt(0)
                run(below, text, lang, size=8.5, colour=MUTED)

    def write_in_line(self, content: Cell, slide: Slide) -> None:
        """A figure as one line, above its chart or map."""
        number = content.number
        if number is None:
            return
        paragraph = self.paragraph(f"{content.title}  ")
        paragraph.paragraph_format.keep_with_next = True
        colour, italic = self.colour(content.city_id), None if number.reported else True
        run(
            paragraph, number.text, self.deck.lang, size=14, bold=True, italic=italic, colour=colour
        )
        self.note(paragraph, number.observation_id, slide)
        facts = " · ".join(t for t in (number.period, number.scope, content.report) if t)
        run(paragraph, f"  {facts}", self.deck.lang, size=8.5, colour=MUTED)

    def caption(self, text: str, observation_ids: list[str], slide: Slide) -> None:
        """The caption of a chart, with a note for each of its marks."""
        paragraph = self.paragraph(text, size=8.5, colour=MUTED)
        for place, observation_id in enumerate(observation_ids):
            if place:
                run(paragraph, ",", self.deck.lang, size=8.5).font.superscript = True
            self.note(paragraph, observation_id, slide)

    def write_table(self, table: Table) -> None:
        """A table ruled between rows; its heading row repeats on the next page."""
        native = self.document.add_table(rows=0, cols=len(table.columns))
        native.autofit = False
        widths = WIDTHS.get(len(table.columns), (TEXT_WIDTH / len(table.columns),) * 9)
        for column, width in zip(native.columns, widths, strict=False):
            column.width = Cm(width)
        for place, texts in enumerate((table.columns, *table.rows)):
            for column, (cell, text) in enumerate(zip(native.add_row().cells, texts, strict=True)):
                bold = place == 0 or column == 0 or None
                cell.width = Cm(widths[column])
                cell.paragraphs[0].paragraph_format.space_after = Pt(2)
                run(cell.paragraphs[0], text, self.deck.lang, size=9, bold=bold)
                rule_below(cell)
        native.rows[0]._tr.get_or_add_trPr().append(
            native._tbl.makeelement(native._tbl.tag.replace("}tbl", "}tblHeader"), {})
        )
        self.document.add_paragraph()

    def write_picture(self, picture: Picture) -> None:
        """The map; its caption is burnt in."""
        paragraph = self.document.add_paragraph()
        shape = paragraph.add_run().add_picture(BytesIO(picture.png), width=Cm(MAP_WIDTH))
        shape._inline.docPr.set("descr", picture.alt)

    def write_line(self, lead: str, text: str) -> None:
        """A sentence behind its leading word."""
        paragraph = self.document.add_paragraph()
        if lead:
            run(paragraph, f"{lead}  ", self.deck.lang, bold=True)
        run(paragraph, text, self.deck.lang)

    def write_footer(self) -> None:
        """From which data, and which page."""
        paragraph = self.document.sections[0].footer.paragraphs[0]
        styles: dict[str, Any] = {"size": 8, "colour": MUTED}
        run(paragraph, pinned(self.deck) + "    ", self.deck.lang, **styles)
        words = self.lang("Page {page} of {pages}", page="\0", pages="\1")
        for part in _split(words):
            if part in "\0\1":
                code = "PAGE" if part == "\0" else "NUMPAGES"
                field(paragraph, code, "1", self.deck.lang, **styles)
            else:
                run(paragraph, part, self.deck.lang, **styles)

    def colour(self, city_id: str) -> str:
        """The colour of a city on white paper, RRGGBB."""
        return palette(Look.LIGHT, self.deck.reporting).cities[city_id][1:].upper()


def _split(words: str) -> list[str]:
    before, _, rest = words.partition("\0")
    between, _, after = rest.partition("\1")
    return [part for part in (before, "\0", between, "\1", after) if part]


def _set_page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21.0 - TEXT_WIDTH) / 2)
    section.top_margin = section.bottom_margin = Cm(2.0)


def _set_styles(document: Any, lang: str) -> None:
    """Faces and sizes live in the styles, so that a user can restyle the brief."""
    for name, size, before, after in (
        ("Normal", 10.5, 0, 4),
        ("Title", 22, 0, 6),
        ("Heading 1", 14, 14, 4),
    ):
        style = document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = (
            Pt(before),
            Pt(after),
        )
        name_faces(style.element.get_or_add_rPr(), lang)
    document.styles["Heading 1"].paragraph_format.keep_with_next = True
