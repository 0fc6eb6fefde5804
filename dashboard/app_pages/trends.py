"""趋势 / Trends: one indicator, its cities and scopes over time."""

from dashboard import widgets
from dashboard.charts.trends import figure
from dashboard.store import made, published
from dashboard.views.trends import choices, trends

lang = widgets.heading("Trends")
store = published()
indicator, cities = widgets.pick_trend(made(choices, store, lang), store, lang)
view = made(trends, store, lang, indicator, cities)
widgets.show("trends", view, lang)
places = [widgets.panel_beside_chart(panel, lang) for panel in view.panels]
widgets.show("trend_notes", view, lang)
for place, panel in zip(places, view.panels, strict=True):
    drawn = made(figure, panel, widgets.colours(store), lang, widgets.chart_width())
    widgets.chart(place, drawn, panel)
