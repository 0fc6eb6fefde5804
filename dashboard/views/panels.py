"""Panels: one chart for each thing that is measured of an indicator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.calendar import Cut, Occasion, boundaries, cuts, occasions, within
from dashboard.views.findings import growth_finding, level_finding
from dashboard.views.lines import Line, Maker, lines
from dashboard.views.marks import Mark, Shape, growth_mark, level_mark, start_of
from dashboard.views.sentence import Sentence, Words
from etl.contract import Measure
from etl.observation import Observation

GROWTH = "growth"
# A range of less than this share of a chart is hidden behind its own bar.
VISIBLE = 0.02
# In which order measures follow each other on the page.
MEASURES = (Measure.FLOW, Measure.STOCK, Measure.CUMULATIVE)
# What a key explains: shapes of marks, then what is drawn about them.
SIGNS = (*map(str, Shape), "computed", "range", "open", "line")


@dataclass(frozen=True, slots=True)
class Panel:
    """One chart: what it measures, its finding, its series, and the calendar behind it.

    `share`: its values are fractions, written as per cent. `rank`: they are places, 1 the best.
    All panels of an indicator have the same `years`, so that one can be read below the other.
    """

    measure: str
    title: str
    unit: str
    share: bool
    rank: bool
    finding: Sentence
    lines: tuple[Line, ...]
    years: tuple[date, date]
    cuts: tuple[Cut, ...]
    occasions: tuple[Occasion, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks of the chart."""
        return tuple(mark for line in self.lines for mark in line.marks)

    @property
    def signs(self) -> tuple[str, ...]:
        """Which of SIGNS the chart needs a key for."""
        extent = max(0.0, *(m.top for m in self.marks)) - min(0.0, *(m.low for m in self.marks))
        drawn = {name for mark in self.marks for name in _signs(mark, extent * VISIBLE)}
        joined = {"line"} if any(line.runs for line in self.lines) else set()
        return tuple(sign for sign in SIGNS if sign in drawn | joined)


def _signs(mark: Mark, visible: float) -> Iterator[str]:
    yield "computed" if not mark.reported else str(mark.shape)
    if mark.high is None:
        yield "open"
    elif mark.reported and mark.high - mark.low > visible:
        yield "range"


def panels(
    found: Sequence[Observation], store: Store, lang: Language, indicator_id: str
) -> Iterator[Panel]:
    """The panels of one indicator's observations: levels by measure and unit, then growth."""
    together = [*found, *_targets(found, store, indicator_id)]
    dated = [o for o in together if o.period_end]
    if not dated:
        return
    years = years_around(dated)
    axes = dict.fromkeys((_axis(o), o.unit) for o in together)
    for axis in sorted(axes, key=lambda axis: MEASURES.index(axis[0])):
        alike = [o for o in together if (_axis(o), o.unit) == axis]
        apart = [o for o in found if (_axis(o), o.unit) != axis]
        if panel := _panel(axis[0], alike, years, store, lang, indicator_id, apart):
            yield panel
    grown = [o for o in found if o.growth_low is not None and o.points is None]
    if grown and (panel := _panel(GROWTH, grown, years, store, lang, indicator_id)):
        yield panel


def _targets(
    found: Sequence[Observation], store: Store, indicator_id: str
) -> Iterator[Observation]:
    """Targets of the same family, city, scope and unit: plans for what is charted."""
    indicators = store.by_id("indicators", "indicator_id")
    family = indicators[indicator_id]["family"]
    others = tuple(i for i, row in indicators.items() if row["family"] == family)
    stated = {(o.city_id, o.scope, o.unit) for o in found}
    for observation in store.observations(indicators=others):
        if (
            observation.measure is Measure.TARGET
            and observation.indicator_id != indicator_id
            and (observation.city_id, observation.scope, observation.unit) in stated
        ):
            yield observation


def _axis(observation: Observation) -> Measure:
    """Stocks and the targets for them share an axis; nothing else does."""
    return Measure.STOCK if observation.measure is Measure.TARGET else observation.measure


def _panel(
    measure: str,
    alike: Sequence[Observation],
    years: tuple[date, date],
    store: Store,
    lang: Language,
    indicator_id: str,
    apart: Sequence[Observation] = (),
) -> Panel | None:
    make: Maker = growth_mark if measure == GROWTH else level_mark
    cutting = cuts(store, lang, indicator_id)
    drawn = tuple(lines(alike, make, cutting, store, lang))
    if not any(line.marks for line in drawn):
        return None
    row = store.by_id("indicators", "indicator_id")[indicator_id]
    words = Words(store, lang, lang.pick(row["name_zh"], row["name_en"]), row["family"])
    return Panel(
        measure=measure,
        title=lang(f"chart of {measure}"),
        unit="" if measure == GROWTH else _unit(store, lang, alike[0].unit),
        share=measure != GROWTH and alike[0].unit == "share",
        rank=measure != GROWTH and alike[0].is_rank,
        finding=growth_finding(words, alike)
        if measure == GROWTH
        else level_finding(words, alike, boundaries(cutting), apart),
        lines=drawn,
        years=years,
        cuts=within(cutting, *years),
        occasions=occasions(store, lang, {line.city_id for line in drawn}, *years),
    )


def _unit(store: Store, lang: Language, unit: str) -> str:
    row = store.by_id("units", "unit")[unit]
    return lang.pick(row["name_zh"], row["plural_en"])


def years_around(dated: Iterable[Observation]) -> tuple[date, date]:
    """Whole calendar years around all marks, and one more on either side of a single one."""
    drawn = [(start_of(o), o.period_end) for o in dated if o.period_end]
    first, last = min(start for start, _ in drawn).year, max(end for _, end in drawn).year
    if first == last:
        first, last = first - 1, last + 1
    return date(first, 1, 1), date(last, 12, 31)
