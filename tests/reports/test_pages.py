"""Page numbers and running heads do not get into sentences, and no figure is taken for one."""

from __future__ import annotations

import pytest

from etl.reports import clean

PAGE = "各项工作稳步推进，服务大局，成效明显。" * 15


def test_page_numbers_before_form_feeds_are_not_read() -> None:
    text = "共接待外宾\n1\f143批，办理签证186\n2\f份，增长。\n3"
    assert clean(text).text == "共接待外宾143批，办理签证186份，增长。"


def test_page_numbers_at_the_head_of_pages_are_not_read() -> None:
    text = "共接待外宾\f2\n143批，办理签证186\f3\n份，增长。"
    assert clean(text).text == "共接待外宾143批，办理签证186份，增长。"


def test_a_number_that_does_not_count_the_pages_is_read() -> None:
    read = clean("共接待\n30\f批，办理签证\n50\f份。").text
    assert ["30批" in read, "50份" in read] == [True, True]


def test_a_running_head_behind_a_form_feed_does_not_break_a_sentence() -> None:
    text = "某市总结\n共接待外宾\f某市总结\n143批，办理签证\f某市总结\n186份。"
    assert clean(text).text.endswith("共接待外宾143批，办理签证186份。")


def test_the_end_of_a_sentence_at_a_page_end_is_no_running_head() -> None:
    text = "接待外宾有序，共\n143批。\f来访团组共\n143批。"
    assert clean(text).text == "接待外宾有序，共143批。\n来访团组共143批。"


def test_page_numbers_that_rise_are_not_read_in_plain_text() -> None:
    text = f"{PAGE}共接待\n4\n外宾{PAGE}办理签证\n5\n若干份{PAGE}新增友城\n6\n若干对。"
    read = clean(text).text
    assert [page in read for page in "456"] == [False, False, False]


def test_numbers_of_sections_are_read() -> None:
    text = f"领事工作\n1\n{PAGE}\n友城工作\n2\n{PAGE}\n来访工作\n3\n{PAGE}"
    read = clean(text).text
    assert [number in read for number in "123"] == [True, True, True]


@pytest.mark.parametrize("text", ["接待外宾101\n3\n批，增长。", "接待外宾\n3\n101批，增长。"])
def test_a_lone_number_is_not_glued_to_a_figure(text: str) -> None:
    assert "3" not in clean(text).text


def test_a_figure_alone_in_its_line_is_read() -> None:
    assert "30批" in clean("共接待\n30\n批，增长。").text


def test_cells_below_each_other_stay_apart() -> None:
    assert clean("批次\n30\n31\n32\n合计").text == "批次\n30\n31\n32\n合计"


@pytest.mark.parametrize("printed", ["11/23/26, 9:41 AM", "2026/11/23 上午9:41"])
def test_what_a_browser_prints_on_a_page_is_not_read(printed: str) -> None:
    text = f"共接待外宾\n{printed} 某市总结\nfile:///a/b.html 1/2\f143批。\n{printed} 某市总结\nfile:///a/b.html 2/2"
    assert clean(text).text == "共接待外宾143批。"


def test_an_address_without_a_page_number_is_read() -> None:
    assert "http://a.cn/1" in clean("网址\nhttp://a.cn/1\n联系人").text


def test_places_behind_a_page_number_keep_to_the_source() -> None:
    text = "共接待外宾\n1\f143批，办理签证186\n2\f份。"
    read = clean(text)
    start, end = read.to_source(read.text.index("143批"), read.text.index("143批") + 4)
    assert text[start:end] == "143批"
