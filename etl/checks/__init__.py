"""Consistency checks: what the figures say of one another. The product never accuses."""

from etl.checks.check import Books, Check
from etl.checks.over_time import (
    cumulative_over_time,
    flow_and_cumulative,
    part_and_year,
    same_thing_twice,
)
from etl.checks.relations import lesser_and_greater, rate_and_counts, stock_and_new
from etl.checks.within import growth_and_base, parts_and_total

POLICY = (
    parts_and_total,
    rate_and_counts,
    lesser_and_greater,
    growth_and_base,
    same_thing_twice,
    stock_and_new,
    cumulative_over_time,
    flow_and_cumulative,
    part_and_year,
)


def checks(books: Books) -> list[Check]:
    """Every check of every kind, in the order of the policy and of the observations."""
    return [check for rule in POLICY for check in rule(books)]


__all__ = ["Books", "Check", "checks"]
