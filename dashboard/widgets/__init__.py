"""What pages are put together from: frame, pickers, boards, tables, charts."""

from dashboard.choices import FIGURE, PARTNER
from dashboard.widgets.boards import (
    ask,
    colours,
    numbers_seen,
    open_source,
    show,
    show_in_dialog,
)
from dashboard.widgets.frame import frame, heading, language
from dashboard.widgets.panels import chart, chart_width, panel_beside_chart
from dashboard.widgets.pickers import (
    any_of,
    city_names,
    pick_cities,
    pick_city,
    pick_comparison,
    pick_figures,
    pick_from,
    pick_indicator,
    pick_many,
    pick_one,
    pick_trend,
)
from dashboard.widgets.states import mishaps_told
from dashboard.widgets.tables import downloads, rows_that_open

__all__ = [
    "FIGURE",
    "PARTNER",
    "any_of",
    "ask",
    "chart",
    "chart_width",
    "city_names",
    "colours",
    "downloads",
    "frame",
    "heading",
    "language",
    "mishaps_told",
    "numbers_seen",
    "open_source",
    "panel_beside_chart",
    "pick_cities",
    "pick_city",
    "pick_comparison",
    "pick_figures",
    "pick_from",
    "pick_indicator",
    "pick_many",
    "pick_one",
    "pick_trend",
    "rows_that_open",
    "show",
    "show_in_dialog",
]
