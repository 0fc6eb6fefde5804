"""The ids of reports before they are read: a file's name makes those of its figures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from etl.errors import ReportError
from etl.reports import report_id_of
from etl.schemas import IDENTIFIER


def refuse_namesakes(files: Iterable[Path]) -> None:
    """Raises ReportError naming all files whose figures would have the same ids."""
    named: dict[str, list[Path]] = defaultdict(list)
    for file in files:
        named[report_id_of(file)].append(file)
    shared = [" and ".join(map(str, alike)) for alike in named.values() if len(alike) > 1]
    if shared:
        wrong = "would give their figures the same ids, which are made of the name"
        todo = "Rename or leave out all but one: a second report is ningbo-2018-plan, say."
        raise ReportError("; ".join(shared), wrong, todo)


def ill_named(files: Iterable[Path]) -> list[Path]:
    """The files whose names make no ids that the ledger takes."""
    return [file for file in files if not re.fullmatch(IDENTIFIER, report_id_of(file))]
