"""What is wrong between tables, and between tables and texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from etl.catalogue import Catalogue
from etl.errors import Finding, Severity
from etl.geography.gazetteer import Gazetteer
from etl.geography_checks import check_geography
from etl.inputs import Inputs
from etl.validate.figures import at
from etl.validate.parts import parts_are_of_their_totals
from etl.validate.places import a_place_is_of_one_figure, squeezed

InputsRule = Callable[[Inputs], Iterator[Finding]]


def figure_ids_are_unique(inputs: Inputs) -> Iterator[Finding]:
    """No two figures of any two files share an id."""
    count = Counter(f.figure_id for f in inputs.figures)
    for figure in inputs.figures:
        if count[figure.figure_id] > 1:
            yield at(figure, "figure_id", f"{figure.figure_id!r} stands twice", "Renumber one.")


def reports_are_listed(inputs: Inputs) -> Iterator[Finding]:
    """Every report of which there are figures stands in its table; told of its first figure."""
    reports, faulty = inputs.catalogue.reports, inputs.catalogue.faulty
    first = {figure.report_id: figure for figure in reversed(inputs.figures)}
    for report_id, figure in first.items():
        if report_id not in reports and "reports" not in faulty:
            yield at(
                figure,
                "figure_id",
                f"the report {report_id!r} is not known",
                "Add its row to data/reference/reports.csv (data/reports/README.md says how), or "
                "correct the ids.",
            )


def texts_are_those_cited(inputs: Inputs) -> Iterator[Finding]:
    """A text that differs from the one that was read may have moved offsets."""
    for report_id, sums in inputs.sums.items():
        entry = inputs.catalogue.reports.get(report_id)
        if entry and entry.sha256 not in sums:
            yield Finding(
                "data/reference/reports.csv",
                inputs.catalogue.lines.get(("reports", report_id)),
                "sha256",
                f"{entry.file} is not the text that the offsets of {report_id} refer to",
                "Put the original text back, or check the offsets and update the sum.",
                Severity.WARNING,
            )


def _references(c: Catalogue) -> Iterator[tuple[str, str, str, str, str]]:
    """Table, row, column, the id it names, the table of that id."""
    for family in c.families.values():
        yield "families", family.family, "topic", family.topic, "topics"
    for key, indicator in c.indicators.items():
        yield "indicators", key, "topic", indicator.topic, "topics"
        yield "indicators", key, "unit", indicator.unit, "units"
        if indicator.city_id:
            yield "indicators", key, "city_id", indicator.city_id, "cities"
    for report in c.reports.values():
        yield "reports", report.report_id, "city_id", report.city_id, "cities"
    for event in c.events.values():
        yield "events", event.event_id, "city_id", event.city_id, "cities"
        yield "events", event.event_id, "report_id", event.report_id, "reports"
    for correction in c.corrections.values():
        yield "corrections", correction.correction_id, "report_id", correction.report_id, "reports"
    for cut in c.breaks.values():
        for indicator_id in cut.indicator_ids:
            yield "breaks", cut.break_id, "indicator_ids", indicator_id, "indicators"
    for key, conversion in c.conversions.items():
        yield "conversions", key, "left_unit", conversion.left_unit, "units"
        yield "conversions", key, "right_unit", conversion.right_unit, "units"
    for table, pairs in (("concepts", c.concepts), ("relations", c.relations)):
        for key, pair in pairs.items():
            yield table, key, "left_indicator", pair.left_indicator, "indicators"
            yield table, key, "right_indicator", pair.right_indicator, "indicators"
    for key, relation in c.relations.items():
        if relation.rate_indicator:
            yield "relations", key, "rate_indicator", relation.rate_indicator, "indicators"


def families_have_names(inputs: Inputs) -> Iterator[Finding]:
    """A family of two or more indicators stands in families.csv."""
    families, faulty = inputs.catalogue.families, inputs.catalogue.faulty
    count = Counter(indicator.family for indicator in inputs.catalogue.indicators.values())
    for family, members in count.items():
        if members > 1 and "families" not in faulty and family not in families:
            yield Finding(
                "data/reference/families.csv",
                None,
                "family",
                f"{family!r} has {members} indicators and no name",
                "Add a row for it.",
            )


def references_are_known(inputs: Inputs) -> Iterator[Finding]:
    """Ids that reference tables take from one another exist, unless their table has errors."""
    catalogue = inputs.catalogue
    for file, key, column, value, named in _references(catalogue):
        if named not in catalogue.faulty and value not in getattr(catalogue, named):
            yield _not_known(catalogue, file, key, column, value)


def conversions_are_of_a_family(inputs: Inputs) -> Iterator[Finding]:
    """A conversion names a family that some indicator is of."""
    catalogue = inputs.catalogue
    families = {indicator.family for indicator in catalogue.indicators.values()}
    for key, row in catalogue.conversions.items():
        if "indicators" not in catalogue.faulty and row.family not in families:
            yield _not_known(catalogue, "conversions", key, "family", row.family)


def _not_known(catalogue: Catalogue, table: str, key: str, column: str, value: str) -> Finding:
    return Finding(
        f"data/reference/{table}.csv",
        catalogue.lines.get((table, key)),
        column,
        f"{value!r} in row {key} is not known",
        "Correct it, or add it to its table.",
    )


def events_stand_in_their_reports(inputs: Inputs) -> Iterator[Finding]:
    """An event's place has both ends, runs forward, and lies within the text where that is present."""
    for event in inputs.catalogue.events.values():
        start, end = event.char_start, event.char_end
        if start is None and end is None:
            continue
        text = inputs.texts.get(event.report_id)
        if start is None or end is None or end <= start or (text is not None and end > len(text)):
            yield Finding(
                "data/reference/events.csv",
                inputs.catalogue.lines.get(("events", event.event_id)),
                "char_start",
                f"{event.event_id}: {start}:{end} is no place in {event.report_id}",
                "Correct the offsets, or leave both empty.",
            )


def corrections_still_apply(inputs: Inputs) -> Iterator[Finding]:
    """A correction expires by itself: its printed form must still stand in the text."""
    for row in inputs.catalogue.corrections.values():
        text = inputs.texts.get(row.report_id)
        if text is not None and squeezed(text[row.char_start : row.char_end]) != row.printed:
            yield Finding(
                "data/reference/corrections.csv",
                inputs.catalogue.lines.get(("corrections", row.correction_id)),
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
            faulty=c.faulty,
        )
    )


INPUTS_RULES: tuple[InputsRule, ...] = (
    figure_ids_are_unique,
    parts_are_of_their_totals,
    a_place_is_of_one_figure,
    reports_are_listed,
    texts_are_those_cited,
    references_are_known,
    conversions_are_of_a_family,
    families_have_names,
    events_stand_in_their_reports,
    corrections_still_apply,
    geography_is_sound,
)
