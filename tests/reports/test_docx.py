"""A DOCX gives what its reader sees once all changes are accepted, in order."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from etl.errors import ReportError
from etl.reports import read_report
from etl.reports.documents import read_docx

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(text: str) -> str:
    return f"<w:p>{run(text)}</w:p>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(*paragraphs: str, properties: str = "") -> str:
    inner = "".join(paragraph(text) for text in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def read(body: str, footnotes: str = "") -> str:
    """The text of a document with this body."""
    document = docx.Document()
    for element in parse_xml(f"<w:body {nsdecls('w')} {MC}>{body}</w:body>"):
        document.element.body.insert_element_before(element, "w:sectPr")
    if footnotes:
        xml = f"<w:footnotes {nsdecls('w')}>{footnotes}</w:footnotes>".encode()
        part = Part(PackURI("/word/footnotes.xml"), NOTES, xml, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    raw = io.BytesIO()
    document.save(raw)
    return read_docx(raw.getvalue())


def test_paragraphs_and_table_rows_come_in_order() -> None:
    row = table(cell("领事认证") + cell("1234份"))
    text = read(paragraph("接待外宾35批。") + row + paragraph("以上。"))
    assert text == "接待外宾35批。\n领事认证\t1234份\n以上。\n"


@pytest.mark.parametrize("name", ["ins", "moveTo", "smartTag", "fldSimple", "hyperlink"])
def test_text_in_a_run_s_wrapper_is_read(name: str) -> None:
    assert (
        read(f"<w:p>{run('接待')}<w:{name}>{run('30批')}</w:{name}>{run('。')}</w:p>")
        == "接待30批。\n"
    )


@pytest.mark.parametrize("name", ["del", "moveFrom"])
def test_text_that_was_taken_out_is_not_read(name: str) -> None:
    assert read(f"<w:p><w:{name}>{run('20批')}</w:{name}>{run('30批')}</w:p>") == "30批\n"


def test_hidden_text_is_not_read() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>20批</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>30批</w:t></w:r>'
    assert read(f"<w:p>{hidden}{shown}</w:p>") == "30批\n"


def test_content_controls_are_read_where_they_stand() -> None:
    block = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('出国20批。')}</w:sdtContent></w:sdt>"
    inline = f"<w:p>{run('友城')}<w:sdt><w:sdtContent>{run('9对')}</w:sdtContent></w:sdt></w:p>"
    assert read(paragraph("总结") + block + inline) == "总结\n出国20批。\n友城9对\n"


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('签证90份。')}</w:txbxContent>"
    both = f"<mc:Choice Requires='wps'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    drawn = f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>"
    assert read(f"<w:p>{run('接待')}{drawn}{run('外宾')}</w:p>") == "接待外宾\n签证90份。\n"


def test_a_footnote_is_read_behind_its_paragraph() -> None:
    note = f'<w:footnote w:id="2">{paragraph("含港澳10批。")}</w:footnote>'
    refers = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    text = read(f"<w:p>{run('接待')}{refers}{run('30批。')}</w:p>{paragraph('完')}", note)
    assert text == "接待30批。\n含港澳10批。\n完\n"


def test_paragraphs_whose_end_was_deleted_are_one() -> None:
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    assert read(f"<w:p>{mark}{run('接待')}</w:p>{paragraph('30批')}") == "接待30批\n"


def test_paragraphs_of_a_short_cell_are_set_apart_by_a_blank() -> None:
    assert read(table(cell("外宾", "批次") + cell("30", "31"))) == "外宾 批次\t30 31\n"


def test_paragraphs_of_a_long_cell_are_lines() -> None:
    assert read(table(cell("接待30批。", "签证40份。"))) == "接待30批。\n签证40份。\n"


def test_a_table_in_a_cell_is_set_apart() -> None:
    inner = table(cell("1批") + cell("2人"))
    assert read(table(f"<w:tc>{paragraph('2017年')}{inner}<w:p/></w:tc>")) == "2017年 1批 2人\n"


def test_a_cell_merged_over_rows_stands_in_each_of_them() -> None:
    first = cell("外宾", properties='<w:vMerge w:val="restart"/>') + cell("30批")
    second = cell("", properties="<w:vMerge/>") + cell("40人")
    assert read(table(first, second)) == "外宾\t30批\n外宾\t40人\n"


def test_a_deleted_row_is_not_read() -> None:
    gone = "<w:trPr><w:del/></w:trPr>" + cell("20批")
    assert read(table(gone, cell("30批"))) == "30批\n"


def test_a_zip_that_is_no_docx_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("x", "y")
    with pytest.raises(ReportError, match="cannot be read as docx"):
        read_report(tmp_path / "a.docx")
