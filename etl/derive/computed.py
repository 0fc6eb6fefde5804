"""The shape that all computed observations share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Protocol

from etl.contract import Origin, PeriodBasis, Qualifier, Status
from etl.intervals import UNKNOWN, Interval
from etl.observation import Observation
from etl.periods import label


class Unit(Protocol):
    """What the arithmetic must know about a unit."""

    @property
    def whole(self) -> bool: ...


def computed(
    inputs: Sequence[Observation],
    *,
    origin: Origin,
    suffix: str,
    formula: str,
    period: tuple[date | None, date | None],
    value: Interval,
    growth: Interval = UNKNOWN,
) -> Observation:
    """An observation like the first input, with nothing left that only a printed figure has."""
    first = inputs[0]
    return replace(
        first,
        observation_id=f"{first.observation_id}~{suffix}",
        period_start=period[0],
        period_end=period[1],
        period_label=label(first.measure, *period),
        period_basis=_basis(inputs),
        value=_number(value.single),
        value_low=_number(value.low),
        value_high=_number(value.high),
        qualifier=Qualifier.EXACT,
        growth=_number(growth.single),
        growth_low=_number(growth.low),
        growth_high=_number(growth.high),
        growth_printed="",
        status=Status.COMPUTED,
        origin=origin,
        formula=formula,
        report_id="",
        figure_ids=tuple(dict.fromkeys(figure for each in inputs for figure in each.figure_ids)),
        part_of="",
        as_printed="",
        char_start=None,
        char_end=None,
        also_at="",
        note="",
    )


def term(observation: Observation) -> str:
    """An observation inside a formula: its figure id, or its own formula in brackets."""
    return f"({observation.formula})" if observation.formula else observation.observation_id


def _basis(inputs: Sequence[Observation]) -> PeriodBasis:
    stated = all(each.period_basis is PeriodBasis.STATED for each in inputs)
    return PeriodBasis.STATED if stated else PeriodBasis.INFERRED


def _number(exact: Fraction | None) -> float | None:
    return None if exact is None else float(exact)
