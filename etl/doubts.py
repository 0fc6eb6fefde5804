"""Published checks that do not hold, as notes about the ledger rows that they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import pyarrow as pa

from etl.contract import CheckResult
from etl.errors import Finding, Severity
from etl.ledger import Figure


def doubts(published: Mapping[str, pa.Table], figures: Iterable[Figure]) -> Iterator[Finding]:
    """One note a check that does not hold, at the last of the figures that it comes from.

    A report may well print what does not fit, so nothing stops the build.
    """
    sources = _sources(published["observations"])
    known = {figure.figure_id: figure for figure in figures}
    for check in published["checks"].to_pylist():
        if check["result"] == CheckResult.DOES_NOT_HOLD:
            ids = list(dict.fromkeys(name for each in check["inputs"] for name in sources[each]))
            yield _note(ids, known[ids[-1]], check["statement_en"])


def _sources(observations: pa.Table) -> dict[str, list[str]]:
    """The figures that each observation comes from."""
    ids, figure_ids = (observations[name].to_pylist() for name in ("observation_id", "figure_ids"))
    return dict(zip(ids, figure_ids, strict=True))


def _note(ids: list[str], last: Figure, statement: str) -> Finding:
    return Finding(
        last.file,
        last.line,
        "value",
        f"{', '.join(ids)}: {statement}",
        "Compare the rows with the text. If the report says so, leave them: pages show it.",
        Severity.WARNING,
    )
