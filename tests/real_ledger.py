"""The ledger as it lies in the repository, of the reports that tests name, observed and derived."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from etl.catalogue import Catalogue, read_catalogue
from etl.compare import Comparison, Rules, pairs
from etl.derive import differences, implied, sums
from etl.ledger import Figure, read_ledger
from etl.observation import Observation
from etl.reported import reported
from tests.tables import NAMED

DATA = Path(__file__).resolve().parent.parent / "data"


@cache
def catalogue() -> Catalogue:
    """All reference tables; a finding about them is an error here."""
    read, findings = read_catalogue(DATA / "reference")
    assert not findings, findings
    return read


@cache
def rules() -> Rules:
    """What the verdicts rest on."""
    read = catalogue()
    return Rules(
        read.indicators,
        read.units,
        read.conversions.values(),
        read.concepts.values(),
        read.scopes.values(),
        read.breaks.values(),
    )


@cache
def figures() -> tuple[Figure, ...]:
    """The figures of the reports that tests name."""
    read = read_ledger(DATA / "reported")
    assert not read.findings, read.findings
    return tuple(figure for figure in read.figures if figure.report_id in NAMED)


@cache
def observations() -> tuple[Observation, ...]:
    """Reported figures, and all that follows from them."""
    printed = reported(figures(), catalogue())
    known = [*printed, *implied(printed, catalogue().units)]
    return (*known, *differences(known, catalogue().units), *sums(printed))


@cache
def comparisons() -> tuple[Comparison, ...]:
    """Every pair that a reader could set side by side."""
    return tuple(pairs(observations(), rules()))
