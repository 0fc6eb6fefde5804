"""总览 / Overview: the headline figures of one city."""

from dashboard import widgets
from dashboard.store import made, published
from dashboard.views.overview import overview

lang = widgets.heading("Overview")
store = published()
city = widgets.pick_city(store, lang)
view = made(overview, store, lang, city)
widgets.show("overview", view, lang)
