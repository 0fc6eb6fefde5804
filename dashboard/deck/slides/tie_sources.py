"""Where the ties of a slide are named: in one line at its foot, one by one in its notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dashboard.deck.setting import Setting
from dashboard.deck.slides.ties import Ties
from dashboard.language import Language
from dashboard.texts import dated
from dashboard.views.partner_sources import SourceKind, by_source, sources_of
from dashboard.views.partner_ties import Tie

KINDS = {
    SourceKind.REPORT: "{count} in reports",
    SourceKind.PUBLIC: "{count} on the web or in the press",
    SourceKind.OPEN_LIST: "{count} only in Wikipedia or Wikidata",
}


def source_line(ties: Ties, setting: Setting) -> str:
    """How many ties each kind of source names, and the latest signing where all are dated."""
    lang = setting.lang
    said = [_by_kind(ties.concluded, setting)] if ties.concluded else []
    if latest := _latest(ties.concluded, lang):
        said.append(lang("latest known signing {day}", day=latest))
    if ties.coming:
        said.append(lang("in preparation: {named}", named=_by_kind(ties.coming, setting)))
    return lang(
        "Sources of the list ({all}): {named}",
        all=len(ties.concluded),
        named=lang("; ").join(said),
    )


def _by_kind(ties: Iterable[Tie], setting: Setting) -> str:
    lang = setting.lang
    found = by_source(ties, setting.store)
    return lang(", ").join(lang(KINDS[kind], count=count) for kind, count in found.items())


def _latest(ties: Sequence[Tie], lang: Language) -> str:
    """The day of the latest signing, as precisely as it is known.

    Empty where a tie is undated, as that one may be later.
    """
    signed = [(tie.signed, tie.precision) for tie in ties if tie.signed]
    return dated(*max(signed), lang) if signed and len(signed) == len(ties) else ""


def one_by_one(ties: Ties, setting: Setting) -> Iterator[str]:
    """Each tie with all its sources."""
    lang = setting.lang
    for tie in (*ties.concluded, *ties.coming):
        named = lang("; ").join(sources_of(tie, setting.store, lang))
        yield lang("{name}: {text}", name=_name(tie, setting), text=named)


def _name(tie: Tie, setting: Setting) -> str:
    """The partner, and whose it is where that does not go without saying."""
    home = [setting.city_name(tie.city_id)] if len(setting.cities) > 1 else []
    home += [tie.division] if tie.division else []
    facts: Sequence[str] = home if tie.is_tie else [*home, setting.lang(f"kind {tie.kind}")]
    return setting.lang.bracketed(tie.name, " · ".join(facts)) if facts else tie.name
