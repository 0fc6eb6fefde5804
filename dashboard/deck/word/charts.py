"""A chart as a native chart in the brief, with the same workbook as on the slide."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import quoteattr

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Cm
from lxml import etree
from pptx.chart.chart import Chart as Native
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml as parse_chart

from dashboard.deck.content import Chart
from dashboard.deck.powerpoint.charts import TYPES, chart_data, dress, workbook

WIDTH, HEIGHT = Cm(16.5), Cm(4.8)
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
BARE = "<a:noFill/><a:ln><a:noFill/></a:ln>"


def add_chart(document: Any, chart: Chart, lang: str, colour: str, number: int) -> None:
    """A paragraph that holds the chart; `colour` is RRGGBB, `number` counts the charts."""
    space = parse_chart(ChartXmlWriter(TYPES[chart.form], chart_data(chart)).xml.encode("utf-8"))
    dress(
        Native(space, None),
        chart,
        lang,
        lambda c: setattr(c, "rgb", RGBColor.from_string(colour)),
        scale=0.62,
    )
    space.chart.addnext(parse_chart(f'<c:spPr xmlns:c="{C}" xmlns:a="{A}">{BARE}</c:spPr>'))
    package = document.part.package
    book = Part(
        PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"),
        CT.SML_SHEET,
        workbook(chart),
        package,
    )
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), CT.DML_CHART, b"", package)
    external = etree.SubElement(space, f"{{{C}}}externalData")
    external.set(f"{{{R}}}id", part.relate_to(book, RT.PACKAGE))
    etree.SubElement(external, f"{{{C}}}autoUpdate").set("val", "0")
    part._blob = etree.tostring(space, xml_declaration=True, encoding="UTF-8", standalone=True)
    relation = document.part.relate_to(part, RT.CHART)
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    paragraph.add_run()._r.append(_drawing(relation, chart, number))


def _drawing(relation: str, chart: Chart, number: int) -> Any:
    return parse_xml(
        '<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{WIDTH}" cy="{HEIGHT}"/>'
        f'<wp:docPr id="{100 + number}" name="Chart {number}" descr={quoteattr(chart.alt)}/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{C}">'
        f'<c:chart xmlns:c="{C}" xmlns:r="{R}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
