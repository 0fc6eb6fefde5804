"""A web page gives its article: all of it, and not what stands around."""

from __future__ import annotations

import pytest

from etl.reports.html import read_html

SENTENCE = "全年接待外宾35批，办理签证40份。"
OTHER = "新增友城两对，领事认证持续增长。"
ARTICLE = f"<p>{SENTENCE}</p><p>{OTHER}</p>"
TEXT = f"{SENTENCE}\n{OTHER}\n"
LONG = "各部门密切配合，服务大局，稳步推进各项工作，成效明显。" * 8


def read(body: str, head: str = "") -> str:
    return read_html(f"<html><head>{head}</head><body>{body}</body></html>".encode())


def test_navigation_and_footers_are_not_the_article() -> None:
    body = f"""<ul class="nav"><li><a href="/">领事认证 12件</a></li></ul>
    <div><h1>市外办2023年总结</h1>{ARTICLE}</div><div class="footer">电话 88888888</div>"""
    text = read(body, "<title>市外办2023年总结</title>")
    assert text == f"市外办2023年总结\n{TEXT}"


@pytest.mark.parametrize(
    "attribute",
    [
        'class="container no-sidebar"',
        'class="content share"',
        'class="main-position-content"',
        'class="article-link"',
        'id="search-content"',
        'id="foot_main"',
    ],
)
def test_an_article_is_kept_whatever_its_box_is_called(attribute: str) -> None:
    body = f"<div {attribute}>{ARTICLE}</div><div>主办单位，某市外办。</div>"
    assert read(body).startswith(TEXT)


@pytest.mark.parametrize("body", [ARTICLE, "<p>接待外宾35批</p>"], ids=["sentences", "words"])
def test_a_form_around_the_whole_page_is_read(body: str) -> None:
    assert read(f'<form id="aspnetForm"><div>{body}</div></form>') == read(body)


def test_a_search_form_beside_the_article_is_left_out() -> None:
    assert read(f"<form>检索，共9条<input></form><div>{ARTICLE}</div>") == TEXT


@pytest.mark.parametrize("outer", ["<p>{}</p>", "<div>{}</div>", "{}<br>"])
def test_a_short_paragraph_beside_a_long_box_is_kept(outer: str) -> None:
    short = outer.format(SENTENCE)
    assert read(f"<div>{short}<div><p>{LONG}</p></div></div>") == f"{SENTENCE}\n{LONG}\n"


def test_another_box_with_few_sentences_is_left_out() -> None:
    other = "<div><p>相关新闻，另有9批。</p></div>"
    assert read(f"<div><p>{LONG}</p>{ARTICLE}</div>{other}") == f"{LONG}\n{TEXT}"


@pytest.mark.parametrize("hiding", ["hidden", 'style="display: none"'])
def test_what_no_reader_sees_is_not_read(hiding: str) -> None:
    assert read(f"<p {hiding}>接待，9批。</p>{ARTICLE}") == TEXT


def test_a_row_of_a_table_is_a_line_however_its_cells_are_set() -> None:
    row = "".join(f"<td><p><span>{cell}</span></p></td>" for cell in ("接待<br>外宾", "30", "31"))
    text = read(f"<p>总结</p><table><tr>{row}</tr></table>")
    assert text == "总结\n接待 外宾\t30\t31\n"


def test_tabs_that_only_indent_the_source_set_no_cells_apart() -> None:
    assert read("<p>接待外宾，\n\t\t30批。</p>") == "接待外宾， 30批。\n"


def test_a_page_laid_out_in_a_table_keeps_its_paragraphs() -> None:
    menu = "<td><ul><li><a href='/'>首页</a></li><li><a href='/x'>新闻</a></li></ul></td>"
    inner = f"<td><table><tr><td>{ARTICLE}</td></tr></table></td>"
    assert read(f"<table><tr>{menu}{inner}</tr></table>") == TEXT


def test_a_menu_in_a_cell_is_not_joined_to_the_text_beside_it() -> None:
    menu = "<td><a href='/'>首页</a><br><a href='/x'>新闻</a></td>"
    assert read(f"<table><tr>{menu}<td>{SENTENCE}<br>{OTHER}</td></tr></table>") == TEXT


def test_deeply_nested_text_is_read() -> None:
    assert read("<font>" * 300 + ARTICLE) == TEXT


def test_xhtml_with_a_declaration_is_read() -> None:
    page = (
        f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html><body>{ARTICLE}</body></html>'
    )
    assert read_html(page.encode()) == TEXT


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="gb2312">', "utf-8"),
        ('<meta charset="gb2312">', "utf-8-sig"),
        ('<script charset="gbk"></script><meta charset="utf-8">', "utf-8"),
        ('<meta charset="utf-8">', "gb18030"),
        ("", "gb18030"),
        ('<meta charset="utf-16">', "utf-16"),
    ],
)
def test_the_bytes_tell_the_encoding_and_not_the_head(head: str, encoding: str) -> None:
    assert read_html(f"<head>{head}</head>{ARTICLE}".encode(encoding)) == TEXT


def test_a_page_that_says_big5_is_read_so() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>接待外賓35批，辦理簽證。</p>'
    assert read_html(page.encode("big5")) == "接待外賓35批，辦理簽證。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_broken_characters_in_the_article_are_not_passed_on(encoding: str) -> None:
    raw = f"{ARTICLE}<p>另有".encode(encoding) + b"\xff" + "3批，增长。</p>".encode(encoding)
    with pytest.raises(ValueError, match="broken"):
        read_html(raw)


def test_broken_characters_in_the_head_do_no_harm() -> None:
    head = "<meta name='description' content='总结".encode("gb18030") + b"\xc4'>"
    assert read_html(head + ARTICLE.encode("gb18030")) == TEXT
