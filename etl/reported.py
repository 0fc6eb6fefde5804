"""Figures of the ledger as observations: city, period label and growth interval added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from etl.catalogue import Catalogue
from etl.contract import Origin, Status
from etl.intervals import UNKNOWN, Interval, of_value
from etl.ledger import Figure
from etl.numbers import Assumptions, NumberKind, read_one
from etl.observation import Observation
from etl.periods import label
from etl.printed_growth import growth_bounds
from etl.status import status_of


def reported(figures: Iterable[Figure], catalogue: Catalogue) -> list[Observation]:
    """One observation a figure, in ledger order, each with its status."""
    plain = [_observation(figure, catalogue) for figure in figures]
    return [replace(o, status=_status(o, catalogue)) for o in plain]


def _status(observation: Observation, catalogue: Catalogue) -> Status:
    usual = catalogue.indicators[observation.indicator_id].unit
    return status_of(observation, usual, catalogue.breaks.values())


def _observation(figure: Figure, catalogue: Catalogue) -> Observation:
    growth_low, growth_high = _growth_ends(figure, catalogue.assumptions)
    low, high = written_bounds(figure, catalogue.assumptions)
    return Observation(
        observation_id=figure.figure_id,
        city_id=catalogue.reports[figure.report_id].city_id,
        indicator_id=figure.indicator_id,
        scope=figure.scope,
        scope_zh=figure.scope_zh,
        measure=figure.measure,
        period_start=figure.period_start,
        period_end=figure.period_end,
        period_label=label(figure.measure, figure.period_start, figure.period_end),
        period_basis=figure.period_basis,
        value=figure.value,
        value_low=low,
        value_high=high,
        unit=figure.unit,
        unit_zh=figure.unit_zh,
        qualifier=figure.qualifier,
        growth=figure.growth,
        growth_low=growth_low,
        growth_high=growth_high,
        growth_printed=figure.growth_printed,
        origin=Origin.REPORTED,
        report_id=figure.report_id,
        figure_ids=(figure.figure_id,),
        part_of=figure.part_of,
        as_printed=figure.as_printed,
        char_start=figure.char_start,
        char_end=figure.char_end,
        also_at=figure.also_at,
        note=figure.note,
    )


def growth_allowed(figure: Figure, table: Assumptions) -> Interval | None:
    """The interval that the printed growth of a figure allows; None where it refuses its growth."""
    if figure.growth is None:
        return UNKNOWN
    low, high = written_bounds(figure, table)
    whole = 100 if figure.unit == "share" else 1
    percent = of_value(low, high).scaled(Fraction(whole))
    return growth_bounds(figure.growth, figure.growth_printed, table, percent)


def _growth_ends(figure: Figure, table: Assumptions) -> tuple[float | None, float | None]:
    """The ends of what the printed growth allows; the checks refuse a growth outside it."""
    if figure.growth is None:
        return None, None
    bounds = growth_allowed(figure, table)
    if bounds is None:
        return figure.growth, figure.growth
    return _float(bounds.low), _float(bounds.high)


def _float(bound: Fraction | None) -> float | None:
    return None if bound is None else float(bound)


def written_bounds(figure: Figure, table: Assumptions) -> tuple[float | None, float | None]:
    """The interval that the printed form allows under the assumption table.

    The ledger's own where the table does not speak of the form: a rate, or words that hold
    no number.
    """
    try:
        written = read_one(figure.as_printed, figure.qualifier, table)
    except ValueError:
        return figure.value_low, figure.value_high
    counted = written.kind in (NumberKind.CARDINAL, NumberKind.RANGE)
    if not counted or written.value != figure.value:
        return figure.value_low, figure.value_high
    return written.low, written.high
