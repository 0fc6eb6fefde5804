"""数据与来源 / Figures and sources: every observation, and where it stands."""

from dashboard import widgets
from dashboard.store import made, published
from dashboard.views.figures import chosen, figures

lang = widgets.heading("Figures and sources")
store = published()
cities, topics, origins = widgets.pick_figures(store, lang)
view = made(figures, store, lang, cities, topics, origins)
widgets.show("figures", view, lang)
widgets.rows_that_open(view.rows, lang, "rows")
widgets.downloads(made(chosen, store, cities, topics, origins), store, lang)
