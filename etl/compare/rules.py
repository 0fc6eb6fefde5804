"""What the verdicts rest on: reference tables, looked up by what is compared."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from etl.contract import ConceptRelation, ScopeRelation
from etl.observation import Observation
from etl.status import Break
from etl.wording import Words
from etl.wording.numbers import Unit


class Indicator(Protocol):
    """What a verdict must know of an indicator."""

    @property
    def family(self) -> str: ...
    @property
    def name_zh(self) -> str: ...
    @property
    def name_en(self) -> str: ...


class Conversion(Protocol):
    """Two units of a family: 1 left unit is `factor` right units; empty: no fixed ratio.

    A counter, where given, is the printed one that the row is about (对, 个城市).
    """

    @property
    def family(self) -> str: ...
    @property
    def left_unit(self) -> str: ...
    @property
    def left_counter(self) -> str: ...
    @property
    def right_unit(self) -> str: ...
    @property
    def right_counter(self) -> str: ...
    @property
    def factor(self) -> str: ...
    @property
    def reason_zh(self) -> str: ...
    @property
    def reason_en(self) -> str: ...


class Concept(Protocol):
    """How what two indicators count is related; an indicator may be paired with itself."""

    @property
    def left_indicator(self) -> str: ...
    @property
    def right_indicator(self) -> str: ...
    @property
    def relation(self) -> ConceptRelation: ...
    @property
    def reason_zh(self) -> str: ...
    @property
    def reason_en(self) -> str: ...


class Scopes(Protocol):
    """How two scopes are related; a scope may be paired with itself."""

    @property
    def left_scope(self) -> str: ...
    @property
    def right_scope(self) -> str: ...
    @property
    def relation(self) -> ScopeRelation: ...
    @property
    def reason_zh(self) -> str: ...
    @property
    def reason_en(self) -> str: ...


@dataclass(frozen=True)
class Rules:
    """The reference tables, and the row that speaks of a pair; None where none does."""

    indicators: Mapping[str, Indicator]
    units: Mapping[str, Unit]
    conversions: Collection[Conversion] = ()
    concepts: Collection[Concept] = ()
    scopes: Collection[Scopes] = ()
    breaks: Collection[Break] = ()

    def concept(self, left: str, right: str) -> Concept | None:
        """The row of two indicators, in either order."""
        return self._concepts.get(frozenset((left, right)))

    def scope(self, left: str, right: str) -> Scopes | None:
        """The row of two scopes, in either order."""
        return self._scopes.get(frozenset((left, right)))

    def is_occasion(self, indicator_id: str) -> bool:
        """Whether one event or plan is counted, however long the period it is dated by."""
        row = self.concept(indicator_id, indicator_id)
        return row is not None and row.relation is ConceptRelation.OCCASION

    def conversion(self, left: Observation, right: Observation) -> Conversion | None:
        """The row of two units or counters, in either order; none across families."""
        family = self.indicators[left.indicator_id].family
        if self.indicators[right.indicator_id].family != family:
            return None
        for row in self._conversions.get((family, frozenset((left.unit, right.unit))), ()):
            if _speaks_of(row, left, right) or _speaks_of(row, right, left):
                return row
        return None

    @cached_property
    def _concepts(self) -> Mapping[frozenset[str], Concept]:
        return {frozenset((row.left_indicator, row.right_indicator)): row for row in self.concepts}

    @cached_property
    def _scopes(self) -> Mapping[frozenset[str], Scopes]:
        return {frozenset((row.left_scope, row.right_scope)): row for row in self.scopes}

    @cached_property
    def _conversions(self) -> Mapping[tuple[str, frozenset[str]], list[Conversion]]:
        found: dict[tuple[str, frozenset[str]], list[Conversion]] = {}
        for row in self.conversions:
            key = row.family, frozenset((row.left_unit, row.right_unit))
            found.setdefault(key, []).append(row)
        return found


def _speaks_of(row: Conversion, left: Observation, right: Observation) -> bool:
    return (
        (row.left_unit, row.right_unit) == (left.unit, right.unit)
        and row.left_counter in ("", left.unit_zh)
        and row.right_counter in ("", right.unit_zh)
    )


def reason(row: Conversion | Concept | Scopes | Break) -> Words:
    """Why a row of a reference table says what it says."""
    return Words(row.reason_zh, row.reason_en)
