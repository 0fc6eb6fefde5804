"""Where a number was read: the report, its printed form, its sentence, or its formula."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard import values
from dashboard.language import Language
from dashboard.store import Store
from dashboard.texts import when
from dashboard.views.number import Number, number
from etl.contract import Origin
from etl.observation import Observation


@dataclass(frozen=True, slots=True)
class Passage:
    """The sentence around a figure, in three pieces."""

    before: str
    printed: str
    after: str


@dataclass(frozen=True, slots=True)
class Input:
    """A figure that a computed one was made of, and where it was read; `passage` where known."""

    number: Number
    printed: str
    passage: Passage | None


@dataclass(frozen=True, slots=True)
class Source:
    """What the dialog of a number says; `number` None: there is no such number."""

    number: Number | None
    passage: Passage | None
    facts: tuple[tuple[str, str], ...]
    inputs: tuple[Input, ...]
    formula: str
    checks: tuple[tuple[str, str], ...] = ()


def several(store: Store, lang: Language, observation_ids: str) -> tuple[Number, ...]:
    """The numbers of ids joined by blanks; those that are gone are left out."""
    found = (store.observation(i) for i in observation_ids.split())
    return tuple(number(o, store, lang) for o in found if o)


def source(store: Store, lang: Language, observation_id: str) -> Source:
    """Everything that is known about how a number came about."""
    observation = store.observation(observation_id)
    if observation is None:
        return Source(None, None, (), (), "")
    ids = () if observation.origin is Origin.REPORTED else observation.figure_ids
    inputs = tuple(_input(o, store, lang) for i in ids if (o := store.observation(i)))
    return Source(
        number(observation, store, lang),
        _passage(observation_id, store),
        tuple(_facts(observation, store, lang)),
        inputs,
        _in_words(observation.formula, [i.number for i in inputs]),
        tuple(_checks(observation_id, store, lang)),
    )


def _passage(observation_id: str, store: Store) -> Passage | None:
    found = store.by_id("passages", "figure_id").get(observation_id)
    return Passage(found["before"], found["printed"], found["after"]) if found else None


def _input(o: Observation, store: Store, lang: Language) -> Input:
    return Input(number(o, store, lang), o.as_printed, _passage(o.observation_id, store))


def _in_words(formula: str, inputs: Sequence[Number]) -> str:
    """A formula with the figures themselves in the place of their ids, longer ids first."""
    for n in sorted(inputs, key=lambda n: -len(n.observation_id)):
        formula = formula.replace(n.observation_id, n.text)
    return formula


def _checks(observation_id: str, store: Store, lang: Language) -> Iterator[tuple[str, str]]:
    """Result and statement of every check that the number was part of."""
    for row in store.rows("checks"):
        if observation_id in row["inputs"]:
            said = lang.pick(row["statement_zh"], row["statement_en"])
            yield lang(f"result {row['result']}"), said


def _facts(o: Observation, store: Store, lang: Language) -> Iterator[tuple[str, str]]:
    report = store.by_id("reports", "report_id").get(o.report_id)
    if report:
        yield lang("Report"), lang(report["title_zh"])
        yield (
            lang("Published"),
            lang(
                "{publisher}, {date}",
                publisher=lang(report["publisher_zh"]),
                date=when(report["published"], lang),
            ),
        )
        yield lang("Printed form"), o.as_printed
    else:
        yield lang("Origin"), lang(f"origin {o.origin}")
    yield lang("Stands for"), values.interval(o, lang)
    yield lang("Period"), _period(o, lang)
    if o.growth_printed:
        yield lang("Growth as printed"), f"{o.growth_printed} → {values.growth(o, lang)}"
    if scope := lang.pick(o.scope_zh, o.scope):
        yield lang("Scope"), scope
    yield lang("Measure"), lang(f"measure {o.measure}")
    if report and o.char_start is not None:
        place = lang(
            "{file}, characters {start} to {end}",
            file=report["file"],
            start=o.char_start + 1,  # as readers count, the last character included
            end=o.char_end,
        )
        yield lang("Place"), place
    if o.note:
        yield lang("Note"), lang(o.note)
    yield lang("Figure id"), o.observation_id


def _period(o: Observation, lang: Language) -> str:
    """The period, and how it is known; a computed figure has that of its inputs."""
    said = values.period(o, lang)
    if o.origin is not Origin.REPORTED:
        return said
    return lang.bracketed(said, lang(f"basis {o.period_basis}"))
