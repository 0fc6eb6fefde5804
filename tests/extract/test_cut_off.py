"""Up to which month a report of a year not over yet has counted."""

from __future__ import annotations

from datetime import date

import pytest

from etl.extract.period.cut_off import counted_until
from etl.extract.propose import propose
from etl.extract.reading import Language

LATE = date(2008, 11, 25)
OCTOBER = date(2008, 10, 31)


@pytest.mark.parametrize(
    "said",
    ["1—10月，受理86批", "1至10月共86批", "前十个月受理86批", "截至10月底，受理86批", "截止10月份"],
)
def test_months_counted_end_before_the_day_of_publication(said: str) -> None:
    assert counted_until(said, LATE) == OCTOBER


@pytest.mark.parametrize(
    "said", ["今年以来受理86批", "截至11月底预计86批", "1—6月受理86批", "截至2010年底", "11—12月"]
)
def test_what_names_no_month_just_over_is_of_the_day_of_publication(said: str) -> None:
    assert counted_until(said, LATE) == LATE


def test_figures_without_a_time_end_with_the_months_counted(language: Language) -> None:
    text = (
        "2008年工作总结\n一、1—10月，受理因公出国团组86批。\n"
        "二、办理因公护照163本。\n三、今年以来，接待外宾39批。"
    )
    found = propose(text, "made-up", language, "2008-11-25")
    assert {p.period_end for p in found} == {OCTOBER}
