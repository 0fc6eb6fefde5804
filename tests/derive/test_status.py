"""Which one status a reported observation carries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from etl.contract import Qualifier, Status
from etl.status import status_of
from tests.observations import observed


@dataclass(frozen=True)
class Break:
    indicator_ids: tuple[str, ...] = ("authentication_batches",)
    date_start: date = date(2023, 11, 7)
    date_end: date | None = None
    reason_zh: str = ""
    reason_en: str = ""


PANDEMIC = Break(date_start=date(2020, 1, 20), date_end=date(2023, 1, 7))


@pytest.mark.parametrize(
    ("observation", "expected"),
    [
        (observed("x", 5, "2018"), Status.NORMAL),
        (observed("x", (15500, 16500), "2018"), Status.ROUNDED),
        (observed("x", 5, "2018", qualifier=Qualifier.ABOUT), Status.ROUNDED),
        (observed("x", 5, "2018-S1"), Status.PROVISIONAL),
        (observed("x", (15500, 16500), "2018-S1"), Status.PROVISIONAL),
        (observed("x", 5, "2018-04-01/2018-06-30"), Status.PROVISIONAL),
        (observed("x", 5, "2018-S2"), Status.NORMAL),
        (observed("x", (15500, 16500), "2018-S2"), Status.ROUNDED),
        (observed("x", 5, "2018-01-01/2018-01-03"), Status.NORMAL),
        (observed("x", 5, "2018-06-30", measure="stock"), Status.NORMAL),
        (observed("x", 5, "2020"), Status.BREAK),
        (observed("x", 5, "2022-01-01/2023-06-30"), Status.BREAK),
        (observed("x", 5, "2022-01-01/2022-11-28"), Status.PROVISIONAL),
        (observed("x", 5, "2023"), Status.BREAK),
        (observed("x", 5, "2023", indicator_id="invitation_batches"), Status.NORMAL),
        (observed("x", 5, "2020", unit="document"), Status.DEFINITION_DIFFERS),
        (observed("x", 5, ""), Status.NORMAL),
    ],
)
def test_the_status_that_misleads_most_is_the_one_shown(observation, expected):
    assert status_of(observation, "batch", [Break(), PANDEMIC]) is expected
