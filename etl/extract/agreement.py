"""How proposals agree with the ledger, by report and by indicator, and the floors they keep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from etl.extract.evaluate import Expected, Score, score
from etl.extract.propose import propose
from etl.extract.reading import Language
from etl.inputs import Inputs
from etl.ledger import Figure

FLOORS = {
    "found": 0.98,
    "precision": 0.95,
    "indicator": 0.95,
    "unit": 0.95,
    "period": 0.90,
    "measure": 0.95,
    "growth": 1.0,
}
"""Below one of these, `evaluate` fails."""


@dataclass(slots=True)
class Agreement:
    """Scores of all reports together, of each report, and of each indicator of the ledger."""

    total: Score = field(default_factory=Score)
    reports: dict[str, Score] = field(default_factory=dict)
    indicators: dict[str, Score] = field(default_factory=dict)

    def below(self) -> list[str]:
        """The floors that are not kept, as sentences."""
        got = shares(self.total)
        return [
            f"{name}: {got[name]:.3f} < {floor}"
            for name, floor in FLOORS.items()
            if got[name] < floor
        ]


def shares(result: Score) -> dict[str, float]:
    """A score as shares, by the names of the floors."""
    aspects = {name: result.share(name) for name in FLOORS if name not in ("found", "precision")}
    return {"found": result.recall, "precision": result.precision, **aspects}


def agreement(inputs: Inputs, language: Language) -> Agreement:
    """Reads every report whose text is present and compares with its ledger."""
    result = Agreement()
    for report_id, text in inputs.texts.items():
        published = inputs.catalogue.reports[report_id].published
        proposals = propose(text, report_id, language, published)
        figures = [figure for figure in inputs.figures if figure.report_id == report_id]
        result.reports[report_id] = score(list(map(expected, figures)), proposals)
        result.total.add(result.reports[report_id])
        for indicator, some in _by_indicator(figures).items():
            own = score(list(map(expected, some)), proposals)
            own.proposed, own.extra = own.found, []
            result.indicators.setdefault(indicator, Score()).add(own)
    return result


def _by_indicator(figures: Iterable[Figure]) -> Mapping[str, list[Figure]]:
    groups: dict[str, list[Figure]] = {}
    for figure in figures:
        groups.setdefault(figure.indicator_id, []).append(figure)
    return groups


def expected(figure: Figure) -> Expected:
    """A row of the ledger as a known figure."""
    return Expected(
        places=tuple(figure.places),
        printed=figure.as_printed,
        value=figure.value,
        low=figure.value_low,
        high=figure.value_high,
        indicators=frozenset([figure.indicator_id]),
        measures=frozenset([figure.measure.value]),
        periods=frozenset([(figure.period_start, figure.period_end)]),
        growth=figure.growth,
        units=frozenset([figure.unit]),
    )
