"""The order of several figures, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cmp_to_key
from itertools import combinations, groupby
from typing import Protocol

from etl.amounts import value_of
from etl.compare.conversion import to_common_unit
from etl.contract import Dimension, Verdict
from etl.observation import Observation
from etl.wording import Words, say

RANKED = frozenset({Verdict.COMPARABLE, Verdict.AFTER_CONVERSION})
# From the verdict that most forbids a rank to the one that least does.
WORST_FIRST = (
    Verdict.NOT_COMPARABLE,
    Verdict.INDICATIVE,
    Verdict.AFTER_CONVERSION,
    Verdict.COMPARABLE,
)

NOTHING = Words("", "")


class Judged(Protocol):
    """A row of `comparisons`, as computed or as read back; codes may be plain text."""

    @property
    def left_id(self) -> str: ...
    @property
    def right_id(self) -> str: ...
    @property
    def verdict(self) -> str: ...
    @property
    def dimensions(self) -> Sequence[str]: ...
    @property
    def conversion(self) -> str: ...
    @property
    def reason_zh(self) -> str: ...
    @property
    def reason_en(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Ranking:
    """Observation ids from the largest down, equals together; without order, the reason."""

    order: tuple[tuple[str, ...], ...]
    reason: Words = NOTHING


def rank(observations: Sequence[Observation], comparisons: Iterable[Judged]) -> Ranking:
    """Ranks only where every pair may be compared and no two intervals overlap.

    `comparisons` must hold every pair of the observations; others are ignored.
    """
    judged = {frozenset((each.left_id, each.right_id)): each for each in comparisons}
    needed = [
        judged.get(frozenset((left.observation_id, right.observation_id)))
        for left, right in combinations(observations, 2)
    ]
    refusal = _refusal(needed)
    if refusal is not None:
        return Ranking((), refusal)

    def by_size(left: Observation, right: Observation) -> int:
        conversion = judged[frozenset((left.observation_id, right.observation_id))].conversion
        one, other = (
            to_common_unit(value_of(each), each.unit, conversion) for each in (left, right)
        )
        return other.compared(one)

    largest_first = cmp_to_key(by_size)
    ordered = sorted(observations, key=largest_first)
    ties = groupby(ordered, key=largest_first)
    return Ranking(tuple(tuple(each.observation_id for each in tied) for _, tied in ties))


def _refusal(needed: Sequence[Judged | None]) -> Words | None:
    """Why there is no order, from the pair that most forbids it."""
    if not needed:
        return say("rank_none")
    known = [each for each in needed if each is not None]
    if len(known) < len(needed):
        return say("rank_refused", reason=say("rank_unknown"))
    worst = min(known, key=lambda each: WORST_FIRST.index(Verdict(each.verdict)))
    rough = next((each for each in known if Dimension.PRECISION in each.dimensions), None)
    refused = worst if worst.verdict not in RANKED else rough
    if refused is None:
        return None
    return say("rank_refused", reason=Words(refused.reason_zh, refused.reason_en))
