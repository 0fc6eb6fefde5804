"""Where ties are named: by the kind of source that names them best, and one by one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import REPORT, SOURCE_SEPARATOR, sources
from dashboard.views.partner_ties import Tie

# Lists that anybody may edit, whoever keeps the copy that was read.
OPEN_LISTS = re.compile("wiki(?:pedia|data)", re.IGNORECASE)


class SourceKind(StrEnum):
    """What names a tie, the best first."""

    REPORT = "report"
    PUBLIC = "public"
    OPEN_LIST = "open_list"


def by_source(ties: Iterable[Tie], store: Store) -> dict[SourceKind, int]:
    """How many ties each kind of source names, a tie under its best; kinds of none left out."""
    best = Counter(min(_kinds(tie, store), key=list(SourceKind).index) for tie in ties)
    return {kind: best[kind] for kind in SourceKind if best[kind]}


def _kinds(tie: Tie, store: Store) -> Iterable[SourceKind]:
    reports = store.by_id("reports", "report_id")
    for source in _cell(tie, store).split(SOURCE_SEPARATOR):
        if source.removeprefix(REPORT) in reports:
            yield SourceKind.REPORT
        else:
            yield SourceKind.OPEN_LIST if OPEN_LISTS.search(source) else SourceKind.PUBLIC


def sources_of(tie: Tie, store: Store, lang: Language) -> tuple[str, ...]:
    """Every source of a tie in words."""
    return sources(_cell(tie, store), lang, store.by_id("reports", "report_id"))


def _cell(tie: Tie, store: Store) -> str:
    row = store.by_id("partnerships", "partnership_id")[tie.partnership_id]
    return str(row["source"])
