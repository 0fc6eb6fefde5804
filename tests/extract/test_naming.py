"""What a figure is called by its own words, and what it is a part of."""

from __future__ import annotations

import pytest

from etl.contract import Measure
from etl.extract.proposal import Proposal
from etl.extract.propose import propose
from etl.extract.reading import Language


def figures(text: str, language: Language) -> dict[str, Proposal]:
    found = propose("某市外办2023年工作总结\n" + text, "made-up", language, "2024-01-05")
    return {p.as_printed: p for p in found}


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("友城达到87个，其中友好城市5个。", "友好城市"),
        ("接待团组12批，其中副部级以上团组5批。", "副部级以上团组"),
        ("接待团组12批，其中驻华使馆和领馆团组5批。", "驻华使馆和领馆团组"),
        ("开展进校园活动5场。", "进校园活动"),
        ("接待正部级以上5批。", "正部级以上"),
        ("境外投资占比提高2.3个百分点，达到52.6%。", "境外投资占比"),
        ("领事案件及时处置率52.8%。", "领事案件及时处置率"),
        ("领事认证按时办结率由43%提高到52%。", "领事认证按时办结率"),
        ("企业团组占比由“十二五”末的48%提升到52%。", "企业团组占比"),
        ("窗口受理申请1876件，同比增长8.3%，日均52件。", "窗口"),
    ],
)
def test_a_noun_is_whole(text: str, noun: str, language: Language) -> None:
    found = figures(text, language)
    assert next(p.scope_zh for printed, p in found.items() if printed.startswith("5")) == noun


def test_what_the_catalogue_does_not_know_always_has_words(language: Language) -> None:
    found = figures("办理领事认证1353份，占全省总量的近四分之一。", language)
    assert found["近四分之一"].scope_zh


def test_one_in_so_many_is_of_those_it_names(language: Language) -> None:
    found = figures("全市有外国专家3000人，每30个在华外国人中就有1个。", language)
    assert found["每30个在华外国人中就有1个"].scope_zh == "在华外国人"


def test_as_many_as_is_no_noun(language: Language) -> None:
    assert figures("接待外宾60批之多。", language)["60批"].indicator_id == "delegation_batches"


@pytest.mark.parametrize("moved", ["提升2位", "前移2个位次", "上升2名"])
def test_by_how_many_places_a_rank_moved_is_no_figure(moved: str, language: Language) -> None:
    assert set(figures(f"外贸总额居全省第3位，比上年{moved}。", language)) == {"第3位"}


def test_cities_are_no_part_of_countries(language: Language) -> None:
    found = figures("友城达到87个，遍布44个国家，其中友好城市29个。", language)
    assert found["29个"].part_of == found["87个"].figure_id


def test_a_tie_is_no_part_of_countries(language: Language) -> None:
    found = figures("友城遍布24个国家，其中欧洲友城9个。", language)
    assert found["9个"].part_of == ""


def test_a_running_total_behind_the_year_is_no_flow_of_it(language: Language) -> None:
    found = figures("全年受理APEC卡申请210人次，累计办卡突破3000张。", language)
    assert found["突破3000张"].measure is Measure.CUMULATIVE
