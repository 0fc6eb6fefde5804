"""Lines: the marks of one city and scope, and which of them may be joined."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.calendar import Cut, boundaries
from dashboard.views.judgements import in_time
from dashboard.views.marks import Mark, Shape
from dashboard.views.series import runs, series
from etl.observation import Observation

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
Maker = Callable[[Observation, Store, Language], Mark | None]


@dataclass(frozen=True, slots=True)
class Line:
    """Marks of one city and scope. `letter` tells scopes of one chart apart, empty where one."""

    city_id: str
    city: str
    scope: str
    letter: str
    marks: tuple[Mark, ...]
    runs: tuple[tuple[Mark, ...], ...]

    @property
    def named_at(self) -> Mark:
        """The mark beside which a chart of several cities names the city."""
        achieved = [m for m in self.marks if m.reported and m.shape is not Shape.TARGET]
        return (achieved or list(self.marks))[-1]

    @property
    def rows(self) -> tuple[Mark, ...]:
        """The marks as a table lists them: by first day, whole years before their halves."""
        return tuple(sorted(self.marks, key=lambda m: (m.start, -m.end.toordinal())))


def lines(
    alike: Sequence[Observation],
    make: Maker,
    cutting: Sequence[Cut],
    store: Store,
    lang: Language,
) -> Iterator[Line]:
    """The lines of one chart, city by city, the widest scope first."""
    cities = store.by_id("cities", "city_id")
    cut_at = boundaries(cutting)
    scopes = list(dict.fromkeys((o.city_id, o.scope, o.scope_zh) for o in _widest_first(alike)))
    letters = _letters([scope for _, scope, _ in scopes])
    for city_id, row in cities.items():
        for _, scope, scope_zh in (s for s in scopes if s[0] == city_id):
            own = [o for o in alike if (o.city_id, o.scope) == (city_id, scope)]
            made = {o.observation_id: make(o, store, lang) for o in sorted(own, key=in_time)}
            drawn = {i: mark for i, mark in made.items() if mark}
            yield Line(
                city_id=city_id,
                city=lang.pick(row["name_zh"], row["name_en"]),
                scope=lang.pick(scope_zh, scope),
                letter=letters[scope],
                marks=tuple(drawn.values()),
                runs=tuple(
                    tuple(drawn[o.observation_id] for o in run)
                    for like in series(o for o in own if o.observation_id in drawn).values()
                    for run in runs(like, cut_at)
                ),
            )


def _widest_first(alike: Sequence[Observation]) -> list[Observation]:
    """What is not narrowed by a scope before what is; each by time."""
    return sorted(alike, key=lambda o: (bool(o.scope), in_time(o)))


def _letters(scopes: Sequence[str]) -> dict[str, str]:
    """A letter for each scope, where there is more than one; none for what is not narrowed."""
    narrowed = [scope for scope in dict.fromkeys(scopes) if scope]
    if len(set(scopes)) < 2:
        return dict.fromkeys(scopes, "")
    return {"": "", **dict(zip(narrowed, LETTERS, strict=False))}
