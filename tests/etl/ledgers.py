"""A made-up ledger to spoil, and what the checks say of it."""

from __future__ import annotations

from pathlib import Path

from etl.errors import Finding, Severity
from etl.inputs import Inputs
from etl.ledger import read_ledger
from etl.validate import validate
from tests import synthetic
from tests.real_ledger import catalogue
from tests.tables import NAMED

REPORT = "ningbo-2018"
FIGURE = "ningbo-2018-002"  # 30 delegations of the first half of 2018, on line 3
LINE = 3


def found(data: Path, report_texts: bool = False) -> list[Finding]:
    """Every finding about the ledger of a data folder."""
    ledger = read_ledger(data / "reported")
    texts = {report: synthetic.text(report) for report in NAMED} if report_texts else {}
    ids = frozenset(ledger.figure_ids)
    inputs = Inputs(catalogue(), ledger.figures, texts, figure_ids=ids)
    return [*ledger.findings, *validate(inputs)]


def errors(findings: list[Finding]) -> list[Finding]:
    return [f for f in findings if f.severity is Severity.ERROR]
