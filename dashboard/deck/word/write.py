"""A deck as a brief of a few pages."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt

from dashboard.deck.content import Cell, Chart, Deck, Look, Picture, Slide
from dashboard.deck.pinned import pinned
from dashboard.deck.plan import SlideKind
from dashboard.deck.told import grown, told_in_one_line
from dashboard.deck.word.charts import add_chart
from dashboard.deck.word.footnotes import Footnotes
from dashboard.deck.word.page import TEXT_WIDTH, set_page, set_styles, write_footer
from dashboard.deck.word.tables import write_table
from dashboard.deck.word.text import MUTED, run
from dashboard.deck.wording import fitted
from dashboard.language import Language
from dashboard.theme import palette, rrggbb

# Points: the size of a figure, what is left and right of it in its cell with its note.
NUMBER, SMALLEST, MARGINS = 18.0, 11.0, 20.0


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
        set_page(self.document)
        set_styles(self.document, deck.lang)

    def written(self) -> bytes:
        """Writes every slide, then the notes, and returns the file."""
        self.document.core_properties.title = self.deck.title
        self.document.core_properties.author = ""
        self.document.core_properties.comments = pinned(self.deck)
        for slide in self.deck.slides:
            self.write(slide)
        write_footer(self.document, pinned(self.deck), self.lang)
        self.footnotes.save()
        file = BytesIO()
        self.document.save(file)
        return file.getvalue()

    def write(self, slide: Slide) -> None:
        """A slide as a section; of the maps, only the first."""
        if slide.picture and self.mapped:
            return
        title = slide.kind is SlideKind.COVER
        heading = self.document.add_paragraph(style="Title" if title else "Heading 1")
        run(heading, slide.title, self.deck.lang)
        if slide.kind is SlideKind.STATEMENT:
            self.write_statement(slide)
        else:
            self.write_figures(slide)
        if slide.chart:
            self.write_chart(slide, slide.chart)
        if slide.table:
            write_table(self.document, slide.table, self.deck.lang)
        if slide.picture:
            self.write_picture(slide.picture)
            self.caption(slide.sources, [], slide)
        for line in slide.lines:
            self.write_line(line.lead, line.text)

    def write_figures(self, slide: Slide) -> None:
        """The message, and the figures: in a row, or in lines above a chart or map."""
        if slide.message:
            said = self.paragraph(slide.message)
            said.paragraph_format.keep_with_next = slide.kind is not SlideKind.COVER
        if slide.chart or slide.picture:
            for cell in slide.cells:
                self.write_in_line(cell, slide)
        elif slide.cells:
            self.write_cells(slide)

    def write_chart(self, slide: Slide, chart: Chart) -> None:
        """A native chart; its caption has a note for each of its marks."""
        self.charts += 1
        colour = self.colour(chart.marks[-1].city_id)
        add_chart(self.document, chart, self.deck.lang, colour, self.charts)
        self.caption(chart.caption, [mark.number.observation_id for mark in chart.marks], slide)

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
        paragraph = self.paragraph(self.lang.words(slide.message.split("\n")), size=12, bold=True)
        for cell in slide.cells:
            if cell.number:
                self.note(paragraph, cell.number.observation_id, slide)

    def write_cells(self, slide: Slide) -> None:
        """Figures side by side, each with its footnote, period and report."""
        table = self.document.add_table(rows=1, cols=len(slide.cells))
        table.autofit = False
        row = table.rows[0]
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        wide = Cm(TEXT_WIDTH / len(slide.cells))
        numbers = [cell.number.text for cell in slide.cells if cell.number]
        size = fitted(numbers, wide.pt - MARGINS, NUMBER, SMALLEST, affix=1.0)
        for cell, content in zip(row.cells, slide.cells, strict=True):
            cell.width = wide
            self.write_cell(cell, content, slide, size)

    def write_cell(self, cell: Any, content: Cell, slide: Slide, size: float) -> None:
        """One figure; `size` of its number in points."""
        lang = self.deck.lang
        run(cell.paragraphs[0], content.title, lang, size=9, bold=True)
        paragraph = cell.add_paragraph()
        if content.number is None:
            run(paragraph, content.missing, lang, size=10, colour=MUTED)
            return
        number = content.number
        italic = None if number.reported else True
        colour = self.colour(content.city_id)
        run(paragraph, number.text, lang, size=size, bold=True, italic=italic, colour=colour)
        self.note(paragraph, number.observation_id, slide)
        dated = " · ".join(filter(None, (number.period, grown(number, self.lang))))
        for text in (dated, number.scope, content.report):
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

    def write_picture(self, picture: Picture) -> None:
        """The map; its caption is burnt in."""
        self.mapped = True
        paragraph = self.document.add_paragraph()
        shape = paragraph.add_run().add_picture(BytesIO(picture.png), width=Cm(TEXT_WIDTH))
        shape._inline.docPr.set("descr", picture.alt)

    def write_line(self, lead: str, text: str) -> None:
        """A sentence behind its leading word."""
        paragraph = self.document.add_paragraph()
        if lead:
            run(paragraph, f"{lead}  ", self.deck.lang, bold=True)
        run(paragraph, text, self.deck.lang)

    def colour(self, city_id: str) -> str:
        """The colour of a city on white paper, RRGGBB."""
        return rrggbb(palette(Look.LIGHT, self.deck.reporting).cities[city_id])
