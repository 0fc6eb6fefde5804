"""Whether 累计 sums up more than the year."""

from __future__ import annotations

from datetime import date

import pytest

from etl.contract import Measure
from etl.extract.propose import propose
from etl.extract.reading import Language
from tests.extract.test_dating import figure

TITLE = "某市外办2018年工作总结\n"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("2018年，申办APEC商务旅行卡205张，累计申办8000张。", Measure.CUMULATIVE),
        ("新办APEC商务旅行卡100张，累计办卡8000张。", Measure.CUMULATIVE),
        ("全年累计办理APEC商务旅行卡8000张。", Measure.FLOW),
        ("一季度办理APEC商务旅行卡3000张，全年累计办理8000张。", Measure.FLOW),
        ("申办APEC商务旅行卡3000张，补办5000张，累计办理8000张。", Measure.FLOW),
        ("接待外宾300人次，累计审批因公出国8000人次。", Measure.FLOW),
    ],
)
def test_a_sum_behind_the_year_s_own_figure_runs_up(
    text: str, measure: Measure, language: Language
) -> None:
    assert figure(TITLE + text, "8000", language, "2019-01-10").measure is measure


def test_an_era_that_everyone_knows_begins_a_running_total(language: Language) -> None:
    text = "2010年工作总结\n全年捐资3860万元；改革开放以来累计捐赠12亿元。"
    found = propose(text, "made-up", language, "2011-01-18")
    assert found[1].measure is Measure.CUMULATIVE
    assert found[1].period_start == date(1978, 1, 1)
