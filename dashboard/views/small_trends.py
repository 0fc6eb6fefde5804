"""Small trends on cards: the figures like the main one over time, and what may be joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.calendar import boundaries, cuts
from dashboard.views.marks import Mark, level_mark
from dashboard.views.series import kind, runs, series
from etl.contract import Measure, Origin
from etl.observation import Observation
from etl.periods import order


@dataclass(frozen=True, slots=True)
class Trend:
    """Marks in order of time; `runs` are the stretches that a line may join.

    `rank`: values are places, 1 the best. `caption` says what a reader would ask: what hollow
    means, why nothing is joined, what is on top.
    """

    marks: tuple[Mark, ...] = ()
    runs: tuple[tuple[Mark, ...], ...] = ()
    caption: str = ""
    rank: bool = False


NO_TREND = Trend()


def trend(main: Observation, found: Iterable[Observation], store: Store, lang: Language) -> Trend:
    """Flows of the main figure's own kind; stocks of any scope but parts, joined if of one.

    Empty where there are fewer than two.
    """
    alike = _once(o for o in found if _belongs(o, main))
    drawn = {o.observation_id: m for o in alike if (m := level_mark(o, store, lang))}
    if len(drawn) < 2:
        return NO_TREND
    cut_at = boundaries(cuts(store, lang, main.indicator_id))
    stretches = chain.from_iterable(runs(s, cut_at) for s in series(alike).values())
    return Trend(
        tuple(drawn.values()),
        tuple(tuple(drawn[o.observation_id] for o in run) for run in stretches),
        _caption(alike, lang),
        main.is_rank,
    )


def _belongs(o: Observation, main: Observation) -> bool:
    if o.origin is Origin.SUM or o.measure is Measure.TARGET or o.period_end is None:
        return False
    stocks = main.measure is o.measure is Measure.STOCK and not o.part_of
    return kind(o) == kind(main) or (
        stocks and (o.indicator_id, o.unit) == (main.indicator_id, main.unit)
    )


def _once(found: Iterable[Observation]) -> list[Observation]:
    """In order of time; what is reported hides what would be computed for the same period."""
    ordered = sorted(
        found,
        key=lambda o: (order(o.period_start, o.period_end), o.origin is not Origin.REPORTED),
    )
    reported = {(kind(o), o.period_label) for o in ordered if o.origin is Origin.REPORTED}
    return [
        o
        for o in ordered
        if o.origin is Origin.REPORTED or (kind(o), o.period_label) not in reported
    ]


def _caption(alike: Sequence[Observation], lang: Language) -> str:
    said = []
    if alike[0].is_rank:
        said.append(lang("1 is best and on top."))
    if any(o.origin is not Origin.REPORTED for o in alike):
        said.append(lang("Hollow: computed, in no report."))
    if len({kind(o) for o in alike}) > 1:
        said.append(lang("Scopes differ, so the dots are not joined."))
    return lang.words(said)
