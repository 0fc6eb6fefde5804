"""Cities side by side: the compare page's row of one family, with the verdict on each pair."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.deck.content import Slide, Table
from dashboard.deck.plan import SlidePlan
from dashboard.deck.setting import MissingFiguresError, Setting
from dashboard.deck.slides.side_by_side import and_not_shown, with_room
from dashboard.deck.wording import capital
from dashboard.store import made
from dashboard.views.compare import HEADLINES, Compare, Row, compare
from dashboard.views.verdicts import Pair
from etl.compare import RANKED
from etl.observation import Observation

COLUMNS = ("Cities", "Verdict", "Differs in", "Above all")


def comparison(plan: SlidePlan, setting: Setting) -> Slide:
    """One figure a city, of three at most, of the first family that two of the cities report.

    A deck for one city sets it beside all others.
    """
    every = _first_row(plan.families, setting)
    reporting = [cell.city_id for cell in every.cells if cell.number]
    cities = with_room(reporting, setting.cities)
    row = _row(every.family, cities, setting) or every
    ids = [cell.number.observation_id for cell in row.cells if cell.number]
    shown = [o for i in ids if (o := setting.store.observation(i))]
    return Slide(
        plan.place,
        plan.kind,
        setting.text(plan.title),
        setting.message(
            plan.text, and_not_shown(_message(row, setting), reporting, cities, setting)
        ),
        cells=tuple(setting.cell(setting.city_name(o.city_id), o) for o in shown),
        table=_table(row, setting),
        sources=setting.sources(shown),
        notes=setting.notes(shown),
        remarks=tuple(map(_remark, row.pairs)),
    )


def _remark(pair: Pair) -> str:
    """A pair and its reason, which begins with the verdict: within a sentence, in small letters."""
    return f"{pair.cities} {pair.sign} {pair.word}{pair.reason[len(pair.word) :]}"


def _message(row: Row, setting: Setting) -> str:
    if row.worst is None or row.worst.verdict in RANKED:
        return row.order
    text = setting.lang("{verdict}: set side by side, not ranked", verdict=row.worst.word)
    return capital(text)


def verdict(family: str, shown: list[Observation], setting: Setting) -> str:
    """How the figures of several cities may be compared; empty where there is one only."""
    if len(shown) < 2:
        return ""
    row = _row(family, tuple(o.city_id for o in shown), setting)
    compared = {cell.number.observation_id for cell in row.cells if cell.number} if row else set()
    if row and {o.observation_id for o in shown} <= compared:
        return _message(row, setting)
    return capital(setting.lang("set side by side, not ranked"))


def _first_row(families: Sequence[str], setting: Setting) -> Row:
    cities = setting.cities if len(setting.cities) > 1 else ()
    rows = [row for family in families if (row := _row(family, cities, setting))]
    if not rows:
        raise MissingFiguresError(
            "fewer than two cities report figures of {families}",
            "Name other families.",
            families=", ".join(families),
        )
    return rows[0]


def _row(family: str, cities: tuple[str, ...], setting: Setting) -> Row | None:
    """The compare page's row of a family for these cities, for all of them if none.

    None where fewer than two of them report it.
    """
    known = setting.store.by_id("families", "family").get(family)
    if known is None:
        raise MissingFiguresError(
            "unknown family '{family}'",
            "Use a family of data/reference/families.csv.",
            family=family,
        )
    topic = HEADLINES if known["headline"] is not None else known["topic"]
    view: Compare = made(compare, setting.store, setting.lang, topic, cities, False)
    return next((row for row in view.rows if row.family == family), None)


def _table(row: Row, setting: Setting) -> Table:
    lang = setting.lang
    return Table(
        tuple(lang(column) for column in COLUMNS),
        tuple((p.cities, f"{p.sign} {p.word}", p.dimensions or "—", p.main) for p in row.pairs),
        lang("Verdicts on each pair of cities"),
    )
