"""What a figure counts, where only a heading, a list or the figure before says so."""

from __future__ import annotations

import pytest

from etl.extract.propose import propose
from etl.extract.reading import Language


@pytest.mark.parametrize(
    ("text", "printed", "indicator"),
    [
        ("1.因公出国（境）管理。全年审核审批团组31个。", "31个", "outbound_trip_batches"),
        ("◆领事认证。1—10月办理认证310份。", "310份", "authentication_documents"),
        ("友好城市。新签1对，全州总数13对。", "13对", "sister_city_total"),
        (
            "办理领事认证310份。按国别分，阿根廷200份、南非110份。",
            "110份",
            "authentication_documents",
        ),
        ("审批因公出国团组147批。县（市）中，甲山市24批。", "24批", "outbound_trip_batches"),
        (
            "2017年接待外宾132批；2018年降至74批；2019年回升至118批。",
            "118批",
            "delegation_batches",
        ),
        ("友城总数增至30个，涉及国家17个。", "17个", "sister_city_countries"),
        ("签署友城备忘录2份、文化旅游项目11个。", "11个", ""),
        ("商务旅行卡。获批制卡31张。", "31张", "apec_cards_granted"),
        ("领事保护工作。全年举办宣讲会31场。", "31场", "consular_training_sessions"),
        ("领保工作。举办翻译培训31期。", "31期", ""),
        ("领事认证。举办培训31期。", "31期", ""),
        ("来自14个友城的90余名青少年参加活动。", "14个", ""),
        ("接待8国客人320名，参观博物馆。", "8国", ""),
    ],
)
def test_a_figure_counts_what_its_heading_or_neighbour_says(
    text: str, printed: str, indicator: str, language: Language
) -> None:
    found = {p.as_printed: p.indicator_id for p in propose(text, "made-up", language, "2020-12-28")}
    assert found[printed] == indicator


def test_a_heading_counts_nothing_for_the_next_paragraph(language: Language) -> None:
    text = "1.领事认证。办理310份。\n另外印发手册90份。"
    found = {p.as_printed: p.indicator_id for p in propose(text, "made-up", language, "2020-12-28")}
    assert found == {"310份": "authentication_documents", "90份": ""}


@pytest.mark.parametrize(
    "text",
    [
        "办理APEC商务旅行卡119张。领保宣传23场，覆盖45人次。",
        "接待外宾41批503人次。协助处置领事保护案件22件，涉及45人次。",
        "一是做好马拉松保障。二是办好赛事。三是举办志愿者培训45人次。",
    ],
)
def test_what_was_spoken_of_before_something_else_is_not_counted(
    text: str, language: Language
) -> None:
    found = {p.as_printed: p.indicator_id for p in propose(text, "made-up", language, "2020-12-28")}
    assert found["45人次"] == ""


def test_a_part_counts_what_its_total_counts(language: Language) -> None:
    text = "年内新增友城7对，其中甲市3对。"
    found = {p.as_printed: p for p in propose(text, "made-up", language, "2020-12-28")}
    assert found["3对"].indicator_id == found["7对"].indicator_id == "sister_city_new"
