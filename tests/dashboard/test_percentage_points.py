"""A rate that changed by percentage points: told in points, in no chart of growth rates."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.language import Language
from dashboard.store import Store, published
from dashboard.views.figures import figures
from dashboard.views.findings import Words
from dashboard.views.number import number
from dashboard.views.trends import trends
from etl import pipeline
from tests import synthetic

ZH, EN = Language("zh"), Language("en")
RATE, REPORT = "consular_cases_timely_rate", "ningbo-2019"
ID = f"{REPORT}-026"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Published from a ledger whose rate of 100 % is said to be up by 2 points."""
    folder = tmp_path_factory.mktemp("points")
    data = synthetic.copy_data(folder)
    (data / "reports" / f"{REPORT}.txt").unlink()
    ledger = data / "reported" / f"{REPORT}.csv"
    synthetic.edit(ledger, ID, growth="0.0204", growth_printed="2个百分点")
    pipeline.build(pipeline.folders(data), folder / "out")
    return published(Path(folder / "out"))


@pytest.mark.parametrize(("lang", "growth"), [(ZH, "+2个百分点"), (EN, "+2 pp")])
def test_a_number_says_the_points(store: Store, lang: Language, growth: str) -> None:
    (observation,) = store.observations(indicators=(RATE,))
    assert number(observation, store, lang).growth == growth


def test_no_chart_of_growth_rates_shows_them(store: Store) -> None:
    assert [panel.measure for panel in trends(store, ZH, RATE, ()).panels] == ["flow"]


def test_a_table_of_figures_has_them_in_words(store: Store) -> None:
    (row,) = (row for row in figures(store, ZH, (), (), ()).rows if row.observation_id == ID)
    assert (row.growth, row.growth_range) == (None, "+2个百分点")


def test_a_sentence_names_them(store: Store) -> None:
    (observation,) = store.observations(indicators=(RATE,))
    assert Words(store, EN, "", "").growth(observation).text == "up 2 pp"
