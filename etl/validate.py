"""What is wrong between tables: each rule a small generator, the lists of rules the policy.

Nothing is changed here. The shape of single cells is checked in `schemas`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator

from etl.catalogue import Catalogue
from etl.contract import Measure, PeriodBasis, Qualifier
from etl.errors import Finding, Severity
from etl.geography.gazetteer import Gazetteer
from etl.geography_checks import check_geography
from etl.inputs import Inputs
from etl.ledger import Figure
from etl.reported import written_bounds

FigureRule = Callable[[Figure, Inputs], Iterator[Finding]]
InputsRule = Callable[[Inputs], Iterator[Finding]]


def _at(figure: Figure, column: str, wrong: str, todo: str) -> Finding:
    return Finding(figure.file, figure.line, column, wrong, todo)


def _unknown(figure: Figure, column: str, code: str, known: Collection[str], file: str) -> Finding:
    close = [c for c in known if c.split("_")[0] == code.split("_")[0]][:4]
    hint = f" (near: {', '.join(close)})" if close else ""
    return _at(figure, column, f"{code!r} is not known", f"Use one of {file}{hint}, or add it.")


def codes_are_known(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """Indicator, unit and report stand in their tables."""
    catalogue = inputs.catalogue
    for column, code, known, file in (
        ("indicator_id", figure.indicator_id, catalogue.indicators, "indicators.csv"),
        ("unit", figure.unit, catalogue.units, "units.csv"),
        ("figure_id", figure.report_id, catalogue.reports, "reports.csv"),
    ):
        if code not in known:
            yield _unknown(figure, column, code, known, f"data/reference/{file}")


def id_names_its_report(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """`figure_id` is `<report_id>-NNN`."""
    if figure.figure_id.rpartition("-")[0] != figure.report_id:
        yield _at(
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
            yield _at(figure, "period_end", "is empty", "Fill it in, or make the basis unstated.")
    elif start is not None and end < start:
        yield _at(figure, "period_end", f"{end} is before {start}", "Swap or correct the dates.")
    elif figure.measure is Measure.STOCK and start != end:
        yield _at(
            figure,
            "period_start",
            "a stock stands on one day, and this one has two",
            "Make period_start equal to period_end, or correct the measure.",
        )


def value_is_in_its_interval(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """The interval is not empty and holds the value."""
    low, high, value = figure.value_low, figure.value_high, figure.value
    if value is None and low is None and high is None:
        yield _at(figure, "value", "there is no number", "Give a value or an interval.")
    if low is not None and high is not None and high < low:
        yield _at(figure, "value_high", f"{high} is below {low}", "Swap the bounds.")
    elif value is not None and not _is_possible(figure, value):
        yield _at(
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


def interval_follows_assumptions(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """The interval typed into the ledger is the one that the assumption table gives."""
    bounds = written_bounds(figure, inputs.catalogue.assumptions)
    if bounds != (figure.value_low, figure.value_high):
        yield Finding(
            figure.file,
            figure.line,
            "value_low",
            f"{figure.value_low}..{figure.value_high} is not what {figure.as_printed!r} allows",
            f"{bounds[0]}..{bounds[1]} is published instead; correct the ledger or "
            "data/reference/qualifiers.csv.",
            Severity.WARNING,
        )


def growth_is_possible(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """Growth is above -1, and printed and meant growth come together."""
    if figure.growth is not None and figure.growth <= -1:
        yield _at(
            figure,
            "growth",
            f"{figure.growth} would leave nothing or less",
            "Growth is a fraction: write -0.213 for a fall of 21.3 %.",
        )
    if (figure.growth is None) != (not figure.growth_printed):
        yield _at(
            figure, "growth_printed", "growth and its printed form go together", "Fill in both."
        )


def total_is_known(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """`part_of` names another figure of the same report."""
    known = {f.figure_id for f in inputs.figures if f.report_id == figure.report_id}
    if figure.part_of and (figure.part_of not in known or figure.part_of == figure.figure_id):
        yield _at(
            figure,
            "part_of",
            f"{figure.part_of!r} is no other figure of this report",
            "Name the figure_id of the total, or leave it empty.",
        )


def squeezed(text: str) -> str:
    """Text without white space, as `as_printed` is written."""
    return "".join(text.split())


def text_stands_at_offsets(figure: Figure, inputs: Inputs) -> Iterator[Finding]:
    """Where the report's text is present, the printed form stands at the offsets."""
    text = inputs.texts.get(figure.report_id)
    if text is None:
        return
    start, end = figure.places[0]
    found = squeezed(text[start:end])
    if found != figure.as_printed:
        yield _at(
            figure,
            "char_start",
            f"the text at {start}:{end} reads {found[:30]!r}, not {figure.as_printed!r}",
            "Correct the offsets or as_printed.",
        )
    for start, end in figure.places[1:]:
        if not start < end <= len(text):
            yield _at(figure, "also_at", f"{start}:{end} is outside the text", "Correct it.")


FIGURE_RULES: tuple[FigureRule, ...] = (
    codes_are_known,
    id_names_its_report,
    period_runs_forward,
    value_is_in_its_interval,
    interval_follows_assumptions,
    growth_is_possible,
    total_is_known,
    text_stands_at_offsets,
)


def figure_ids_are_unique(inputs: Inputs) -> Iterator[Finding]:
    """No two figures of any two files share an id."""
    count = Counter(f.figure_id for f in inputs.figures)
    for figure in inputs.figures:
        if count[figure.figure_id] > 1:
            yield _at(figure, "figure_id", f"{figure.figure_id!r} stands twice", "Renumber one.")


def texts_are_those_cited(inputs: Inputs) -> Iterator[Finding]:
    """A text that differs from the one that was read may have moved offsets."""
    for report_id, found in inputs.hashes.items():
        entry = inputs.catalogue.reports.get(report_id)
        if entry and entry.sha256 != found:
            yield Finding(
                "data/reference/reports.csv",
                None,
                "sha256",
                f"{entry.file} is not the text that the offsets of {report_id} refer to",
                "Put the original text back, or check the offsets and update the sum.",
                Severity.WARNING,
            )


def _references(c: Catalogue) -> Iterator[tuple[str, str, str, str, Collection[str]]]:
    """Table, row, column, the id it names, the ids there are."""
    for family in c.families.values():
        yield "families", family.family, "topic", family.topic, c.topics
    for indicator in c.indicators.values():
        yield "indicators", indicator.indicator_id, "topic", indicator.topic, c.topics
        yield "indicators", indicator.indicator_id, "unit", indicator.unit, c.units
    for report in c.reports.values():
        yield "reports", report.report_id, "city_id", report.city_id, c.cities
    for event in c.events.values():
        yield "events", event.event_id, "city_id", event.city_id, c.cities
        yield "events", event.event_id, "report_id", event.report_id, c.reports
    for correction in c.corrections.values():
        yield "corrections", correction.correction_id, "report_id", correction.report_id, c.reports
    for cut in c.breaks.values():
        for indicator_id in cut.indicator_ids:
            yield "breaks", cut.break_id, "indicator_ids", indicator_id, c.indicators
    families = {indicator.family for indicator in c.indicators.values()}
    for conversion in c.conversions.values():
        yield "conversions", conversion.conversion_id, "family", conversion.family, families
        yield "conversions", conversion.conversion_id, "left_unit", conversion.left_unit, c.units
        yield "conversions", conversion.conversion_id, "right_unit", conversion.right_unit, c.units
    for table, pairs in (("concepts", c.concepts), ("relations", c.relations)):
        for key, pair in pairs.items():
            yield table, key, "left_indicator", pair.left_indicator, c.indicators
            yield table, key, "right_indicator", pair.right_indicator, c.indicators
    for key, relation in c.relations.items():
        rate = relation.rate_indicator
        yield "relations", key, "rate_indicator", rate, c.indicators if rate else ("",)


def families_have_names(inputs: Inputs) -> Iterator[Finding]:
    """A family of two or more indicators stands in families.csv."""
    count = Counter(indicator.family for indicator in inputs.catalogue.indicators.values())
    for family, members in count.items():
        if members > 1 and family not in inputs.catalogue.families:
            yield Finding(
                "data/reference/families.csv",
                None,
                "family",
                f"{family!r} has {members} indicators and no name",
                "Add a row for it.",
            )


def references_are_known(inputs: Inputs) -> Iterator[Finding]:
    """Ids that reference tables take from one another exist."""
    for file, key, column, value, known in _references(inputs.catalogue):
        if value not in known:
            yield Finding(
                f"data/reference/{file}.csv",
                None,
                column,
                f"{value!r} in row {key} is not known",
                "Correct it, or add it to its table.",
            )


def corrections_still_apply(inputs: Inputs) -> Iterator[Finding]:
    """A correction expires by itself: its printed form must still stand in the text."""
    for row in inputs.catalogue.corrections.values():
        text = inputs.texts.get(row.report_id)
        if text is not None and squeezed(text[row.char_start : row.char_end]) != row.printed:
            yield Finding(
                "data/reference/corrections.csv",
                None,
                "printed",
                f"{row.correction_id}: {row.printed!r} no longer stands in {row.report_id}",
                "Remove the correction, or correct its offsets.",
            )


def geography_is_sound(inputs: Inputs) -> Iterator[Finding]:
    """Places lie where their country is, and ties stand once."""
    c = inputs.catalogue
    yield from check_geography(
        Gazetteer(
            places=tuple(c.places.values()),
            partnerships=tuple(c.partnerships.values()),
            memberships=c.country_groups,
            groups=tuple(c.groups.values()),
            countries=c.countries,
            cities=c.cities,
            towns=c.towns,
        )
    )


INPUTS_RULES: tuple[InputsRule, ...] = (
    figure_ids_are_unique,
    texts_are_those_cited,
    references_are_known,
    families_have_names,
    corrections_still_apply,
    geography_is_sound,
)


def validate(inputs: Inputs) -> list[Finding]:
    """Every finding of every rule, figures first."""
    findings = [
        finding
        for figure in inputs.figures
        for rule in FIGURE_RULES
        for finding in rule(figure, inputs)
    ]
    return findings + [finding for rule in INPUTS_RULES for finding in rule(inputs)]
