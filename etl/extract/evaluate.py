"""How well proposals agree with figures that are known: place and value, then the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from etl.extract.proposal import Proposal

ASPECTS = ("indicator", "unit", "period", "measure", "growth")
Period = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Expected:
    """A figure that is known to stand in a text; sets hold every reading that is right.

    An empty set of periods or units is not judged.
    """

    places: tuple[tuple[int, int], ...]
    printed: str
    value: float | None
    low: float | None
    high: float | None
    indicators: frozenset[str]
    measures: frozenset[str]
    periods: frozenset[Period]
    growth: float | None
    units: frozenset[str]


@dataclass(slots=True)
class Score:
    """Counts over any number of texts; every share is of whole figures."""

    expected: int = 0
    proposed: int = 0
    found: int = 0
    right: Counter[str] = field(default_factory=Counter)
    grown: int = 0
    grown_right: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of the known figures that were found, by place and value."""
        return self.found / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        """Share of the proposals that are known figures."""
        return self.found / self.proposed if self.proposed else 1.0

    def share(self, aspect: str) -> float:
        """Share of the figures found that are right in one aspect.

        For growth: of the figures that have growth in either table.
        """
        if aspect == "growth":
            return self.grown_right / self.grown if self.grown else 1.0
        return self.right[aspect] / self.found if self.found else 1.0

    def add(self, other: Score) -> None:
        """Adds the counts of another text."""
        self.expected += other.expected
        self.proposed += other.proposed
        self.found += other.found
        self.right += other.right
        self.grown += other.grown
        self.grown_right += other.grown_right
        self.missed += other.missed
        self.extra += other.extra
        self.wrong += other.wrong


def score(expected: Sequence[Expected], proposals: Iterable[Proposal]) -> Score:
    """Pairs proposals with known figures by place and value, and counts what agrees.

    A proposal of the value at a further place of a known figure (a repetition) is no error.
    """
    result = Score(expected=len(expected))
    open_figures = list(expected)
    for proposal in proposals:
        figure = next((e for e in open_figures if _same_place(e, proposal)), None)
        if figure is None:
            if any(_repeats(e, proposal) for e in expected):
                continue
            result.proposed += 1
            result.extra.append(
                f"{proposal.as_printed} {proposal.indicator_id} @{proposal.char_start}"
            )
            continue
        result.proposed += 1
        if not _same_value(figure, proposal):
            result.wrong.append(f"{figure.printed}: value {figure.value} ≠ {proposal.value}")
            continue
        open_figures.remove(figure)
        result.found += 1
        _compare(figure, proposal, result)
    result.missed += [e.printed for e in open_figures]
    return result


def _same_place(figure: Expected, proposal: Proposal) -> bool:
    return any(_overlap(place, proposal) for place in figure.places)


def _repeats(figure: Expected, proposal: Proposal) -> bool:
    further = any(_overlap(place, proposal) for place in figure.places[1:])
    return further and _same_value(figure, proposal)


def _overlap(place: tuple[int, int], proposal: Proposal) -> bool:
    spans = [(proposal.char_start, proposal.char_end)]
    spans += [(int(a), int(b)) for a, b in (s.split(":") for s in proposal.also_at.split(";") if s)]
    return any(max(place[0], start) < min(place[1], end) for start, end in spans)


def _same_value(figure: Expected, proposal: Proposal) -> bool:
    return (_near(figure.value, proposal.value)) and (
        figure.value is not None
        or (_near(figure.low, proposal.value_low) and _near(figure.high, proposal.value_high))
    )


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-6 * max(1.0, abs(one))


def _compare(figure: Expected, proposal: Proposal, result: Score) -> None:
    verdicts = {
        "indicator": proposal.indicator_id in figure.indicators,
        "unit": not figure.units or proposal.unit in figure.units,
        "period": not figure.periods
        or (proposal.period_start, proposal.period_end) in figure.periods,
        "measure": proposal.measure.value in figure.measures,
    }
    got = {
        "indicator": proposal.indicator_id or "-",
        "unit": proposal.unit,
        "period": f"{proposal.period_start}..{proposal.period_end}",
        "measure": proposal.measure.value,
    }
    for aspect, right in verdicts.items():
        result.right[aspect] += right
        if not right:
            result.wrong.append(
                f"{figure.printed}: {aspect} {_known(figure, aspect)} ≠ {got[aspect]}"
            )
    if figure.growth is not None or proposal.growth is not None:
        result.grown += 1
        if _near(figure.growth, proposal.growth):
            result.grown_right += 1
        else:
            result.wrong.append(f"{figure.printed}: growth {figure.growth} ≠ {proposal.growth}")


def _known(figure: Expected, aspect: str) -> str:
    if aspect == "period":
        return "/".join(f"{a}..{b}" for a, b in figure.periods)
    return "/".join(sorted(x or "-" for x in getattr(figure, f"{aspect}s")))
