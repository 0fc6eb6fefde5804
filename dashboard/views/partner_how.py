"""How each count of the map page is made, in words."""

from __future__ import annotations

from dashboard.views.partner_sets import Count

HOW_NOW = {
    Count.KNOWN: "Ties of {city} that a source names and that have not ended, as published now.",
    Count.LOCAL: (
        "Ties of counties and districts of {city} that a source names and that have not "
        "ended, as published now."
    ),
    Count.SHOWN: "Ties of {city} that a source names and that pass what is chosen on this page.",
    Count.PREPARED: (
        "Agreements of {city} in preparation that are drawn on this map. They are no ties yet "
        "and are in no other count."
    ),
}
HOW_THEN = {
    Count.KNOWN: "Ties of {city} that a source names, signed by {day} or undated.",
    Count.UNDATED: (
        "Ties of {city} that a source names and whose year of signing is not known: they "
        "could have stood on {day}."
    ),
    Count.LOCAL: (
        "Ties of counties and districts of {city} that a source names, signed by {day} or undated."
    ),
    Count.LATER: (
        "Ties of {city} that a source names, signed after {day}, the day of the reported total."
    ),
    Count.MISSING: (
        "Reported as of {day}: {reported}. Less the {known} ties listed here, which a source "
        "names and which were signed by then or are undated."
    ),
    Count.COUNTRIES: (
        "Countries and regions of the ties listed here, which a source names and which were "
        "signed by {day} or are undated."
    ),
}
HOW_IN = {
    Count.IN_COUNTRY: "{map} – {where}: ties that a source names.",
    Count.IN_CONTINENT: "{map} – {where}: ties that a source names.",
    Count.IN_GROUP: "{map} – {where}, members as of {day}: ties that a source names.",
}
HOW_LACKING = "{what}: ties of {city} as published now, whatever is chosen on this page."
