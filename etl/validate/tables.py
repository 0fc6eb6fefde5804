"""What is wrong between tables, and between tables and texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator

from etl.catalogue import Catalogue
from etl.errors import Finding, Severity
from etl.geography.gazetteer import Gazetteer
from etl.geography_checks import check_geography
from etl.inputs import Inputs
from etl.validate.figures import at
from etl.validate.places import a_place_is_of_one_figure, squeezed

InputsRule = Callable[[Inputs], Iterator[Finding]]


def figure_ids_are_unique(inputs: Inputs) -> Iterator[Finding]:
    """No two figures of any two files share an id."""
    count = Counter(f.figure_id for f in inputs.figures)
    for figure in inputs.figures:
        if count[figure.figure_id] > 1:
            yield at(figure, "figure_id", f"{figure.figure_id!r} stands twice", "Renumber one.")


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
        if indicator.city_id:
            yield "indicators", indicator.indicator_id, "city_id", indicator.city_id, c.cities
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
    a_place_is_of_one_figure,
    texts_are_those_cited,
    references_are_known,
    families_have_names,
    corrections_still_apply,
    geography_is_sound,
)
