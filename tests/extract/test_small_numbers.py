"""Small Chinese numerals and numbers with their counter in front: figures or ways of speaking."""

from __future__ import annotations

import pytest

from etl.extract.propose import propose
from etl.extract.reading import Language


def printed(text: str, language: Language) -> list[str]:
    return [p.as_printed for p in propose(text, "made-up", language, "2021-01-20")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2020年，召开专家论证会两次，修订裁量标准四项。", ["两次", "四项"]),
        ("2020年，坚持两手抓，做到三个到位。", []),
        ("2020年，每季度两次。", []),
        ("2020年，笔译（万字）三十，接待近万人次。", ["近万人次"]),
        ("“今年新添了3对友城，从24对到27对，”他说。", ["3对", "24对", "27对"]),
    ],
)
def test_a_small_number_behind_its_noun_counts(
    text: str, found: list[str], language: Language
) -> None:
    assert printed(text, language) == found


def test_a_counter_in_front_of_a_number_of_a_table_is_its_counter(language: Language) -> None:
    text = "2020年外事工作主要数据\nAPEC卡有效持卡　人　934　比年初　+12.4%\n外国记者来访　人　33　同比　持平"
    assert [p.unit for p in propose(text, "made-up", language, "")] == ["person", "person"]


def test_a_part_behind_another_part_is_of_the_same_thing(language: Language) -> None:
    text = "2020年，办理因公出国（境）团组74批次、156人次，其中干部31批次68人次，企业人员43批次88人次。"
    found = {p.as_printed: p.indicator_id for p in propose(text, "made-up", language, "")}
    assert (found["43批次"], found["88人次"]) == ("outbound_trip_batches", "outbound_trip_persons")


def test_the_countries_people_come_from_are_not_those_of_sister_cities(language: Language) -> None:
    text = "2020年，新增国际友城3对，遍布21个国家。举办活动14期，吸引来自60余个国家的约800名学子。"
    found = {p.as_printed: p.indicator_id for p in propose(text, "made-up", language, "")}
    assert found["60余个国家"] != "sister_city_countries"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2020年，展出7国小画家作品132幅。", ["7国", "132幅"]),
        ("2020年，与东盟10国合作，办好16国会务馆，接待7国集团代表132人。", ["132人"]),
        ("2020年，举办夏令营5期，两国营员132人参加。", ["5期", "132人"]),
        ("2020年，举办夏令营5期，来自两国的营员132人参加。", ["5期", "两国", "132人"]),
        ("2020年，汽车零部件企业来访37批。", ["37批"]),
        ("2019株洲国际赛在2020年举行，覆盖6个大洲。", ["6个大洲"]),
        ("2020年，友城覆盖18个国家，五大洲都有了。", ["18个国家", "五大洲"]),
        ("2020年末，海外账号粉丝量达126万，浏览页面126。", ["126万"]),
    ],
)
def test_a_number_of_countries_counts_unless_it_is_a_name(
    text: str, found: list[str], language: Language
) -> None:
    assert printed(text, language) == found


def test_a_share_is_printed_with_its_qualifier(language: Language) -> None:
    text = "2020年，投诉率为3‰，满意率超过95%，办结率98%以上。"
    found = {p.as_printed: (p.unit, p.value_low) for p in propose(text, "made-up", language, "")}
    assert found == {
        "3‰": ("percent", 0.25),
        "超过95%": ("percent", 95),
        "98%以上": ("percent", 98),
    }
