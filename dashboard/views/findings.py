"""What charts of one indicator show, in one sentence each.

No sentence claims more than intervals, scopes and breaks allow: what overlaps or is cut by a break
is not called a rise, and what differs in scope is not ranked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from dashboard import values
from dashboard.views.best import best_first
from dashboard.views.judgements import (
    best_of_each_city,
    course,
    differences_of,
    in_time,
    turn,
    verdict_on,
)
from dashboard.views.sentence import Sentence, Told, Words
from dashboard.views.series import is_cut, kind
from dashboard.views.verdicts import judged
from etl.contract import Measure, Origin, Verdict
from etl.observation import Observation
from etl.periods import is_part_year, is_year

GROWN = "{city}: {growth} on the year before ({period}), to {number}."
COURSES = {
    "up": "{city}: up from {first} ({first_when}) to {last} ({last_when}).",
    "down": "{city}: down from {first} ({first_when}) to {last} ({last_when}).",
    "flat": "{city}: unchanged at {last} ({first_when} and {last_when}).",
    "open": "{city}: {first} ({first_when}), then {last} ({last_when}); "
    "the two ranges overlap, so neither a rise nor a fall is certain.",
    "cut": "{city}: {first} ({first_when}), then {last} ({last_when}); "
    "the series breaks in between, so the two are not alike and no trend is told.",
}
COURSES_OF_PLACES = COURSES | {
    "up": "{city}: down the order from {first} ({first_when}) to {last} ({last_when}).",
    "down": "{city}: up the order from {first} ({first_when}) to {last} ({last_when}).",
}
ONCE = "{city} has stated this once: {number} ({period}); one number shows no trend."
ONCE_IN_UNIT = (
    "{city} has stated this once in this unit: {number} ({period}); one number shows no trend."
)
ONCE_OF_KIND = (
    "{city} has stated a number of this kind once: {number} ({period}); one number shows no trend."
)
SIDE_BY_SIDE = {
    Verdict.COMPARABLE: "Latest figures, comparable: {list}.",
    Verdict.AFTER_CONVERSION: "Latest figures, comparable after conversion: {list}.",
    Verdict.INDICATIVE: "Latest figures: {list}; they differ in {why}: indicative only, not ranked.",
    Verdict.NOT_COMPARABLE: "Latest figures: {list}; they differ in {why} and cannot be compared.",
}
TURNS = {
    "turned": "growth turned into decline",
    "recovered": "decline turned into growth",
    "slower": "growth slowed",
    "faster": "growth gathered pace",
    "growing": "growth went on",
    "falling": "decline went on",
    "open": "whether it grew cannot be told",
}


def level_finding(
    words: Words,
    observations: Sequence[Observation],
    boundaries: Collection[date] = (),
    apart: Sequence[Observation] = (),
) -> Sentence:
    """What the values of one chart say; there is at least one.

    `boundaries` are first days from which they are counted otherwise; `apart` is what other charts
    show of the same indicator.
    """
    reported = best_first(observations)
    if not reported:
        return _only_planned(words, observations)
    if len({o.city_id for o in reported}) > 1:
        return _side_by_side(words, reported)
    best = reported[0]
    if best.growth is not None:
        return _grown(words, best, observations)
    alike = sorted((o for o in reported if kind(o) == kind(best)), key=in_time)
    if len(alike) > 1:
        return _course(words, alike[0], alike[-1], boundaries)
    return _once(words, best, apart) if len(reported) == 1 else _unlike(words, best, reported)


def growth_finding(words: Words, observations: Sequence[Observation]) -> Sentence:
    """What the growth rates of one chart say; there is at least one."""
    reported = best_first(observations)
    if len({o.city_id for o in reported}) > 1:
        best = best_of_each_city(reported, words.store.by_id("cities", "city_id"))
        return words.say("Year on year: {list}.", list=words.listed(best, words.growth))
    rests = (o for o in observations if o.origin is Origin.DIFFERENCE)
    for rest in sorted(rests, key=in_time, reverse=True):
        inputs = [o for o in reported if o.observation_id in rest.figure_ids]
        years = [o for o in inputs if is_year(o.period_start, o.period_end)]
        parts = [o for o in inputs if is_part_year(o.period_start, o.period_end)]
        if years and parts:
            return _remainder(words, years[0], parts[0], rest)
    best_one = reported[0] if reported else observations[0]
    return words.say(GROWN, **words.of(best_one), growth=words.growth(best_one))


def _only_planned(words: Words, observations: Sequence[Observation]) -> Sentence:
    latest = max(observations, key=in_time)
    if latest.measure is Measure.TARGET:
        return words.say("{city} plans for {number} ({period}).", **words.of(latest))
    return words.say(
        "No report states it; {number} follows for {city} ({period}).", **words.of(latest)
    )


def _side_by_side(words: Words, reported: Sequence[Observation]) -> Sentence:
    best = best_of_each_city(reported, words.store.by_id("cities", "city_id"))
    listed = words.listed(best, words.number)
    verdict = verdict_on(best, judged(words.store, words.family))
    if verdict is None:
        return words.say("Latest figures: {list}.", list=listed)
    why = words.lang.together([words.lang(f"dimension {dimension}") for dimension in verdict[1]])
    return words.say(SIDE_BY_SIDE[verdict[0]], list=listed, why=why)


def _grown(words: Words, best: Observation, observations: Iterable[Observation]) -> Sentence:
    said: dict[str, Told] = {**words.of(best), "growth": words.growth(best)}
    for before in observations:
        if before.origin is Origin.IMPLIED and before.figure_ids == (best.observation_id,):
            return words.say(
                "{city}: {number} ({period}), {growth} on the year before, "
                "which implies {before} ({before_period}).",
                **said,
                before=words.number(before),
                before_period=values.period_in_sentence(before, words.lang),
            )
    return words.say(GROWN, **said)


def _course(
    words: Words, first: Observation, last: Observation, boundaries: Collection[date]
) -> Sentence:
    courses = COURSES_OF_PLACES if last.is_rank else COURSES
    return words.say(
        courses["cut" if is_cut(first, last, boundaries) else course(first, last)],
        city=words.city(last),
        name=words.name,
        first=words.number(first),
        first_when=values.when(first, words.lang),
        last=words.number(last),
        last_when=values.when(last, words.lang),
    )


def _once(words: Words, only: Observation, apart: Iterable[Observation]) -> Sentence:
    """Once altogether, or once in this chart where the city's other figures stand in another."""
    units = {o.unit for o in best_first(apart) if o.city_id == only.city_id}
    message = ONCE if not units else ONCE_OF_KIND if only.unit in units else ONCE_IN_UNIT
    return words.say(message, **words.of(only))


def _unlike(words: Words, best: Observation, reported: Sequence[Observation]) -> Sentence:
    return words.say(
        "{city} has stated {count} numbers, {number} ({period}) among them; "
        "they differ in {why}, so no trend can be drawn.",
        **words.of(best),
        count=str(len(reported)),
        why=differences_of(reported, words.lang),
    )


def _remainder(words: Words, year: Observation, part: Observation, rest: Observation) -> Sentence:
    told: dict[str, Told] = {"city": words.city(year), "name": words.name}
    for key, observation in (("year", year), ("part", part), ("rest", rest)):
        told[key] = words.growth(observation)
        told[f"{key}_period"] = values.period_in_sentence(observation, words.lang)
    return words.say(
        "{city}: {year} on the year before ({year_period}) and {part} ({part_period}), "
        "which implies {rest} ({rest_period}): {turn}.",
        **told,
        turn=words.lang(TURNS[turn(part, rest)]),
    )
