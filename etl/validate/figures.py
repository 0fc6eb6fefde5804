"""What is wrong with single figures of the ledger: each rule a small generator."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from etl.contract import Measure, PeriodBasis, Qualifier
from etl.errors import Finding, Severity
from etl.inputs import Inputs
from etl.ledger import Figure

NEEDED = "indicator_id, topic, family, name_zh, name_en, unit, measure"
"""The columns of `indicators.csv` that may not be empty."""

FigureRule = Callable[[Figure, Inputs], Iterator[Finding]]


def at(figure: Figure, column: str, wrong: str, todo: str) -> Finding:
    """A finding about a cell of a figure's row."""
    return Finding(figure.file, figure.line, column, wrong, todo)


def _unknown(figure: Figure, column: str, code: str, known: Collection[str], file: str) -> Finding:
    close = [c for c in known if c.split("_")[0] == code.split("_")[0]][:4]
    hint = f" (near: {', '.join(close)})" if close else ""
    return at(figure, column, f"{code!r} is not known", f"Use one of {file}{hint}, or add it.")


def codes_are_known(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """Indicator and unit stand in their tables."""
    catalogue = inputs.catalogue
    for column, code, table in (
        ("indicator_id", figure.indicator_id, "indicators"),
        ("unit", figure.unit, "units"),
    ):
        known = getattr(catalogue, table)
        if code and table not in catalogue.faulty and code not in known:
            yield _unknown(figure, column, code, known, f"data/reference/{table}.csv")


def indicator_is_named(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """A figure has an indicator; what was read without one has its noun in `scope_zh`."""
    if not figure.indicator_id:
        yield at(
            figure,
            "indicator_id",
            "is empty",
            f"Write the indicator of {figure.scope_zh or figure.as_printed} as "
            f"data/reference/indicators.csv names it, or add a row there ({NEEDED}); then empty "
            "scope_zh, unless it narrows the figure. Or take the row out.",
        )


def id_names_its_report(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """`figure_id` is `<report_id>-NNN`."""
    if figure.figure_id.rpartition("-")[0] != figure.report_id:
        yield at(
            figure,
            "figure_id",
            f"{figure.figure_id!r} does not belong to {figure.report_id}",
            f"Call it {figure.report_id}-NNN.",
        )


def period_runs_forward(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """A period ends no earlier than it starts; a stock stands on one day."""
    start, end = figure.period_start, figure.period_end
    if end is None:
        if figure.period_basis is not PeriodBasis.UNSTATED:
            yield at(figure, "period_end", "is empty", "Fill it in, or make the basis unstated.")
    elif start is not None and end < start:
        yield at(figure, "period_end", f"{end} is before {start}", "Swap or correct the dates.")
    elif figure.measure is Measure.STOCK and start != end:
        yield at(
            figure,
            "period_start",
            "a stock stands on one day, and this one has two",
            "Make period_start equal to period_end, or correct the measure.",
        )


def inference_is_argued(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """A period that the report does not state has its reason in `note`, which readers see."""
    if figure.period_basis is not PeriodBasis.STATED and not figure.note:
        yield replace(
            at(
                figure,
                "note",
                f"is empty, and the period is {figure.period_basis}",
                "Say in a few words how the period is known, or what leaves it open.",
            ),
            severity=Severity.WARNING,
        )


def value_is_in_its_interval(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """The interval is not empty and holds the value."""
    low, high, value = figure.value_low, figure.value_high, figure.value
    if value is None and low is None and high is None:
        yield at(figure, "value", "there is no number", "Give a value or an interval.")
    if low is not None and high is not None and high < low:
        yield at(figure, "value_high", f"{high} is below {low}", "Swap the bounds.")
    elif value is not None and not _is_possible(figure, value):
        yield at(
            figure,
            "value",
            f"{value:g} is outside its interval {low}..{high}",
            "Correct the value or the interval (FIGURES rules: data/reference/qualifiers.csv).",
        )


def _is_possible(figure: Figure, value: float) -> bool:
    """Whether the value lies in its interval; 70余 starts just above the 70 it is written with."""
    low, high = figure.value_low, figure.value_high
    if low is not None and value < low:
        return figure.qualifier is Qualifier.MORE_THAN and low - value <= 1
    return high is None or value <= high


def growth_is_possible(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """Growth is above -1, and printed and meant growth come together."""
    if figure.growth is not None and figure.growth <= -1:
        yield at(
            figure,
            "growth",
            f"{figure.growth} would leave nothing or less",
            "Growth is a fraction: write -0.213 for a fall of 21.3 %.",
        )
    if (figure.growth is None) != (not figure.growth_printed):
        yield at(
            figure, "growth_printed", "growth and its printed form go together", "Fill in both."
        )


def scope_is_told_in_both_languages(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """What narrows a figure stands in both languages: figures are joined by the English words.

    A figure without an indicator has its own noun in `scope_zh`, and is refused for that.
    """
    if not figure.indicator_id or bool(figure.scope) == bool(figure.scope_zh):
        return
    empty, filled = ("scope", "scope_zh") if figure.scope_zh else ("scope_zh", "scope")
    yield at(
        figure,
        empty,
        f"is empty, and {filled} narrows the figure to {figure.scope_zh or figure.scope!r}",
        f"Say the same in {empty} ({'English' if figure.scope_zh else 'Chinese'}), as other "
        "figures of that scope do; or empty both, if the figure is of everything.",
    )


FIGURE_RULES: tuple[FigureRule, ...] = (
    codes_are_known,
    indicator_is_named,
    id_names_its_report,
    period_runs_forward,
    inference_is_argued,
    value_is_in_its_interval,
    growth_is_possible,
    scope_is_told_in_both_languages,
)
