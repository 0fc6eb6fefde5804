"""Countries and regions, and the groups they belong to, as their tables hold them.

Nothing is read here: `from_row` takes the cells of one row. It raises ValueError for a cell
that has the right shape and still cannot be (30 February).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from etl.partial_dates import checked, first_day, last_day


class MembershipStatus(StrEnum):
    """How a country stands to a group."""

    MEMBER = "member"
    SIGNATORY = "signatory"
    FORMER = "former"
    PARTNER = "partner"
    APPLICANT = "applicant"
    INVITED = "invited"


# With these, a country belongs to its group between the dates of the row.
BELONGING = {MembershipStatus.MEMBER, MembershipStatus.SIGNATORY, MembershipStatus.FORMER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country or region of ISO 3166-1, named as the Ministry of Foreign Affairs does."""

    iso2: str
    iso3: str
    zh: str
    en: str
    continent: str
    continent_en: str
    region: str
    region_en: str

    @classmethod
    def from_row(cls, cells: Mapping[str, str]) -> Country:
        return cls(**{name: cells[name] for name in cls.__slots__})


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of countries; `founded` is the first day on which it can have members."""

    group: str
    name_zh: str
    name_en: str
    founded: date | None
    as_of: str
    source: str
    note: str

    @classmethod
    def from_row(cls, cells: Mapping[str, str]) -> Group:
        texts = {name: cells[name] for name in cls.__slots__ if name != "founded"}
        checked(cells["as_of"])
        return cls(founded=first_day(cells["founded"]), **texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """How a country stands to a group, between two days, both included; None: not known."""

    iso2: str
    group: str
    status: MembershipStatus
    valid_from: date | None
    valid_to: date | None
    as_of: str
    source: str
    note: str
    line: int | None = None

    @classmethod
    def from_row(cls, cells: Mapping[str, str], line: int | None = None) -> Membership:
        return cls(
            iso2=cells["iso2"],
            group=cells["group"],
            status=MembershipStatus(cells["status"]),
            valid_from=first_day(cells["valid_from"]),
            valid_to=last_day(cells["valid_to"]),
            as_of=checked(cells["as_of"]),
            source=cells["source"],
            note=cells["note"],
            line=line,
        )


def groups_on(
    day: date, iso2: str, memberships: Iterable[Membership], groups: Iterable[Group]
) -> tuple[str, ...]:
    """Groups that a country belongs to on a day, in the order of `groups`.

    Partners, applicants and the invited do not belong. Where the first day is not recorded,
    a membership is taken to run from the founding of the group.
    """
    rows = [row for row in memberships if row.iso2 == iso2]
    return tuple(
        group.group
        for group in groups
        if any(row.group == group.group and _holds_on(day, row, group) for row in rows)
    )


def _holds_on(day: date, row: Membership, group: Group) -> bool:
    if row.status not in BELONGING:
        return False
    if row.status is MembershipStatus.FORMER and row.valid_to is None:
        return False
    first = row.valid_from or group.founded or date.min
    return first <= day <= (row.valid_to or date.max)
