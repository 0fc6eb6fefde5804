"""Which total a part belongs to, and what is a part of none."""

from __future__ import annotations

from etl.extract.proposal import Proposal
from etl.extract.propose import propose
from etl.extract.reading import Language

TITLE = "某市外办2018年工作总结\n"


def figures(text: str, language: Language) -> dict[str, Proposal]:
    found = propose(TITLE + text, "made-up", language, "2019-01-10")
    return {proposal.as_printed: proposal for proposal in found}


def test_a_bracket_within_a_list_of_parts_opens_no_list(language: Language) -> None:
    text = "审批因公出国团组1200批次，其中美国300批次（占25%），英国200批次。"
    found = figures(text, language)
    assert found["200批次"].part_of == found["1200批次"].figure_id


def test_what_stands_behind_a_bracket_of_parts_is_none(language: Language) -> None:
    text = "新缔结国际友城4对（省级1对、市级3对），友城总数达到478对。"
    assert figures(text, language)["478对"].part_of == ""


def test_parts_in_one_bracket_count_what_their_total_counts(language: Language) -> None:
    text = "新缔结国际友城4对（省级1对、市级3对），友城总数达到478对。"
    assert figures(text, language)["3对"].indicator_id == "sister_city_new"


def test_a_figure_of_the_year_before_is_no_part(language: Language) -> None:
    text = "全年接待外宾120批（2017年为100批），增长20%。"
    assert figures(text, language)["100批"].part_of == ""


def test_what_was_done_earlier_is_a_part_of_what_there_is(language: Language) -> None:
    text = "至年底，友城达到120对，其中2017年新缔结3对。"
    found = figures(text, language)
    assert found["3对"].part_of == found["120对"].figure_id


def test_parts_go_on_behind_a_semicolon(language: Language) -> None:
    text = "接待外宾1560人次，其中：港澳300人次，下降5%；台湾100人次，增长3%；欧洲200人次。"
    found = figures(text, language)
    assert {found[p].part_of for p in ("100人次", "200人次")} == {found["1560人次"].figure_id}


def test_a_deed_behind_a_semicolon_is_no_part(language: Language) -> None:
    text = "处置涉外案件284起，其中经贸纠纷201起；办结71起。"
    assert figures(text, language)["71起"].part_of == ""


def test_a_part_is_no_more_than_its_total(language: Language) -> None:
    text = "审批因公出国团组96批，去年同期仅为7批，其中经贸类团组63批。"
    found = figures(text, language)
    assert found["63批"].part_of == found["96批"].figure_id


def test_a_part_in_another_counter_is_narrowed_too(language: Language) -> None:
    text = "接待外宾1560人次，其中部级以上团组12批98人次。"
    assert figures(text, language)["12批"].scope_zh == "部级以上团组"


def test_a_part_is_of_what_stands_before_it_in_its_counter_though_unknown(
    language: Language,
) -> None:
    text = "博览会上，11个国家的客商到会，签约项目17个，其中境外项目6个。"
    found = figures(text, language)
    assert (found["6个"].indicator_id, found["6个"].unit) == ("", "project")
