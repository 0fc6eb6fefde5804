"""What a slide is made with, and how a slide says that it cannot be made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.deck.content import Audience, Cell, Look, Note
from dashboard.deck.plan import Text
from dashboard.deck.wording import capital, shortened
from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import short_title
from dashboard.views.number import Number, number, unit_names
from dashboard.views.source import source
from etl.observation import Observation

SHORT_TITLE = 13.0
SOURCES = "Sources: {names}"


class MissingFiguresError(Exception):
    """A slide asks for what is not published: what is missing, and what to change."""

    def __init__(self, wrong: str, todo: str, **values: object) -> None:
        super().__init__(wrong)
        self.wrong, self.todo, self.values = wrong, todo, values


@dataclass(frozen=True, slots=True)
class Setting:
    """What a deck is made for; `on` is the day on which the approval of a map is judged."""

    store: Store
    lang: Language
    cities: tuple[str, ...]
    look: Look
    audience: Audience
    on: date

    def city_name(self, city_id: str) -> str:
        """A city's name in the language of the deck."""
        city = self.store.by_id("cities", "city_id")[city_id]
        return self.lang.pick(city["name_zh"], city["name_en"])

    @property
    def city_names(self) -> str:
        """All cities of the deck."""
        return self.lang.join([self.city_name(city) for city in self.cities])

    def text(self, text: Text, **values: str) -> str:
        """A text of the deck's file in its language, names in braces filled in."""
        return self.lang.pick(text.zh, text.en).format(city=self.city_names, **values)

    def message(self, text: Text, made: str = "") -> str:
        """The words below a title: the file's own, then on a line of its own what was made of data."""
        return "\n".join(filter(None, (self.text(text), made)))

    def number(self, observation: Observation) -> Number:
        """An observation as pages show it."""
        return number(observation, self.store, self.lang)

    def cell(self, title: str, observation: Observation) -> Cell:
        """An observation as a large figure."""
        report = self.short_report(observation.report_id)
        return Cell(capital(title), self.number(observation), observation.city_id, report)

    def note(self, observation: Observation) -> Note:
        """An observation with its source and its unit, in Chinese the counter that was printed."""
        o = observation
        unit = unit_names(self.store, o.unit, o.unit_zh)
        named = self.lang.pick(o.unit_zh or unit.zh, unit.plural)
        return Note(o, source(self.store, self.lang, o.observation_id), named)

    def notes(self, observations: list[Observation]) -> tuple[Note, ...]:
        """Notes for the figures of a slide, and for those that a computed one came from."""
        wanted = {o.observation_id: o for o in observations}
        for o in observations:
            for figure_id in o.figure_ids:
                found = self.store.observation(figure_id)
                if found:
                    wanted.setdefault(figure_id, found)
        return tuple(self.note(o) for o in wanted.values())

    def report_name(self, report_id: str) -> str:
        """A report as a slide names it: its short title and year."""
        report = self.store.by_id("reports", "report_id").get(report_id)
        if report is None:
            return self.lang("computed, not printed in a report")
        title = self._title(report["title_zh"])
        year = report["published"][:4]
        city = self.city_name(report["city_id"])
        return self.lang("“{title}” ({city}, {year})", title=title, city=city, year=year)

    def short_report(self, report_id: str) -> str:
        """A report below its figure, in one line; `sources` gives the whole title."""
        report = self.store.by_id("reports", "report_id").get(report_id)
        if report is None:
            return self.report_name(report_id)
        title = shortened(self._title(report["title_zh"]), SHORT_TITLE)
        return self.lang("“{title}”, {year}", title=title, year=report["published"][:4])

    def _title(self, title_zh: str) -> str:
        return self.lang.cited(short_title(title_zh, self.lang))

    def sources(self, observations: list[Observation], said: str = SOURCES) -> str:
        """The reports that a slide draws on, each once; `said` is a message with {names}."""
        ids = [i for o in observations for i in _reports_of(o, self.store)]
        names = dict.fromkeys(self.report_name(i) for i in ids)
        return self.lang(said, names=self.lang("; ").join(names)) if names else ""


def _reports_of(observation: Observation, store: Store) -> list[str]:
    if observation.report_id:
        return [observation.report_id]
    inputs = (store.observation(figure_id) for figure_id in observation.figure_ids)
    return [o.report_id for o in inputs if o]
