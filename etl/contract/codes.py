"""Code lists as types: a status is never a bare letter."""

from __future__ import annotations

from enum import StrEnum


class Measure(StrEnum):
    """What a number measures; it decides the arithmetic: flows add, stocks stand."""

    FLOW = "flow"
    STOCK = "stock"
    CUMULATIVE = "cumulative"
    TARGET = "target"


class PeriodBasis(StrEnum):
    """Where a period comes from."""

    STATED = "stated"
    INFERRED = "inferred"
    UNSTATED = "unstated"


class Qualifier(StrEnum):
    """The word that makes a written number less than exact."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Status(StrEnum):
    """SDMX observation status, and our own R."""

    NORMAL = "A"
    BREAK = "B"
    COMPUTED = "E"
    PROVISIONAL = "P"
    DEFINITION_DIFFERS = "D"
    ROUNDED = "R"


class Origin(StrEnum):
    """How an observation came about."""

    REPORTED = "reported"
    IMPLIED = "implied"
    DIFFERENCE = "difference"
    SUM = "sum"


class PartnershipKind(StrEnum):
    """What two places agreed on."""

    SISTER_CITY = "sister_city"
    FRIENDLY_EXCHANGE = "friendly_exchange"
    UNKNOWN = "unknown"
    IN_PREPARATION = "in_preparation"


class Confidence(StrEnum):
    """How well a partnership is sourced."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class DatePrecision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    NONE = "none"


class Verdict(StrEnum):
    """Whether two observations may be set side by side."""

    COMPARABLE = "comparable"
    AFTER_CONVERSION = "after_conversion"
    INDICATIVE = "indicative"
    NOT_COMPARABLE = "not_comparable"


class Dimension(StrEnum):
    """On what two observations differ."""

    CONCEPT = "concept"
    UNIT = "unit"
    PERIOD = "period"
    SCOPE = "scope"
    MEASURE = "measure"
    PRECISION = "precision"


class ConceptRelation(StrEnum):
    """How what two indicators count is related."""

    SAME = "same"
    OCCASION = "occasion"
    PART = "part"
    UNCLEAR = "unclear"
    DIFFERENT = "different"


class ScopeRelation(StrEnum):
    """How two scopes are related."""

    WITHIN = "within"
    OVERLAPPING = "overlapping"
    UNCLEAR = "unclear"
    APART = "apart"


class FigureRelation(StrEnum):
    """What must hold between two indicators of one city."""

    AT_MOST = "at_most"
    RATE = "rate"
    ADDS_TO = "adds_to"


class CheckKind(StrEnum):
    """What a consistency check compares."""

    PARTS_AND_TOTAL = "parts_and_total"
    RATE_AND_COUNTS = "rate_and_counts"
    LESSER_AND_GREATER = "lesser_and_greater"
    GROWTH_AND_BASE = "growth_and_base"
    SAME_THING_TWICE = "same_thing_twice"
    STOCK_AND_NEW = "stock_and_new"
    CUMULATIVE_OVER_TIME = "cumulative_over_time"
    FLOW_AND_CUMULATIVE = "flow_and_cumulative"
    PART_AND_YEAR = "part_and_year"


class Reading(StrEnum):
    """How a check that does not hold may be read; none of them accuses."""

    BASE_REVISED = "base_revised"
    OTHER_SCOPE = "other_scope"
    MISPRINT = "misprint"


class CheckResult(StrEnum):
    """What a consistency check found."""

    HOLDS = "holds"
    CANNOT_TELL = "cannot_tell"
    DOES_NOT_HOLD = "does_not_hold"
