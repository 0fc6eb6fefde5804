"""By which kind of source a tie is named: the best it has."""

from __future__ import annotations

import pytest

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.partner_sources import SourceKind, by_source
from dashboard.views.partner_ties import Tie, all_ties


def with_source(store: Store, source: str, monkeypatch: pytest.MonkeyPatch) -> Tie:
    """A tie of the store, its sources changed."""
    tie = all_ties(store, Language("en"))[0]
    tables = {
        "partnerships": {tie.partnership_id: {"source": source}},
        "reports": store.by_id("reports", "report_id"),
    }
    monkeypatch.setattr(Store, "by_id", lambda _store, table, _key: tables[table])
    return tie


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("report ningbo-2018", SourceKind.REPORT),
        ("https://a.example/b | report ningbo-2018", SourceKind.REPORT),
        ("report on a press conference", SourceKind.PUBLIC),
        ("https://a.example/wiki-like", SourceKind.PUBLIC),
        ("a copy (Wikipedia (en) lists) | a newspaper", SourceKind.PUBLIC),
        ("a copy (Wikidata P190) | a copy (Wikipedia (en) lists)", SourceKind.OPEN_LIST),
    ],
)
def test_a_tie_counts_under_the_best_of_its_sources(
    source: str, kind: SourceKind, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    tie = with_source(store, source, monkeypatch)
    assert by_source([tie], store) == {kind: 1}


def test_every_tie_counts_once(store: Store) -> None:
    ties = all_ties(store, Language("en"))
    assert sum(by_source(ties, store).values()) == len(ties)
