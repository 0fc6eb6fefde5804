"""A sentence made from data: words, and numbers that open their source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from string import Formatter

from dashboard import values
from dashboard.language import Language
from dashboard.store import Store
from dashboard.views.marks import growth_number
from dashboard.views.number import Number, number
from etl.observation import Observation

# Punctuation that no line begins with.
CLOSING = "，。；、：）,.;:)"
Piece = str | Number
Told = Piece | Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in pieces; the numbers stay Numbers, so that each can be opened."""

    pieces: tuple[Piece, ...]

    @property
    def parts(self) -> tuple[tuple[Piece, str], ...]:
        """Each piece with the punctuation behind it, which must stay on its line."""
        found: list[tuple[Piece, str]] = []
        for piece in self.pieces:
            after = isinstance(piece, str) and found and isinstance(found[-1][0], Number)
            words = piece if isinstance(piece, str) else ""
            if after and words[0] in CLOSING:
                found[-1] = (found[-1][0], words[0])
                piece = words[1:]
            if piece:
                found.append((piece, ""))
        return tuple(found)

    def __str__(self) -> str:
        return "".join(p.text if isinstance(p, Number) else p for p in self.pieces)


@dataclass(frozen=True, slots=True)
class Words:
    """Words for observations of one indicator, in one language."""

    store: Store
    lang: Language
    name: str
    family: str

    def say(self, message: str, **told: Told) -> Sentence:
        """A message of the catalogue, its names filled with words and numbers."""
        return Sentence(tuple(_filled(self.lang(message), told)))

    def of(self, observation: Observation) -> dict[str, Told]:
        """What most sentences say of an observation."""
        return {
            "city": self.city(observation),
            "name": self.name,
            "number": self.number(observation),
            "period": values.period_in_sentence(observation, self.lang),
        }

    def city(self, observation: Observation) -> str:
        """The city that reports it."""
        row = self.store.by_id("cities", "city_id")[observation.city_id]
        return self.lang.pick(row["name_zh"], row["name_en"])

    def number(self, observation: Observation) -> Number:
        """Its value."""
        return number(observation, self.store, self.lang)

    def growth(self, observation: Observation) -> Number:
        """Its growth, as a verb or adverb: up 5.8%."""
        return growth_number(observation, self.store, self.lang, in_words=True)

    def listed(
        self, observations: Sequence[Observation], write: Callable[[Observation], Number]
    ) -> list[Piece]:
        """City, number and period of each, and its scope where it has one."""
        pieces: list[Piece] = []
        for observation in observations:
            scope = self.lang.pick(observation.scope_zh, observation.scope)
            form = "{city} {number} ({period}; {scope})" if scope else "{city} {number} ({period})"
            told = {**self.of(observation), "number": write(observation), "scope": scope}
            pieces += [self.lang.separator, *self.say(form, **told).pieces]
        return pieces[1:]


def _filled(message: str, told: dict[str, Told]) -> Iterator[Piece]:
    for words, name, _, _ in Formatter().parse(message):
        if words:
            yield words
        if name:
            piece = told[name]
            yield from [piece] if isinstance(piece, str | Number) else piece
