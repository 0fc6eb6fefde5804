"""比较 / Compare: cities side by side, with what may and may not be said of them."""

from dashboard import widgets
from dashboard.store import made, published
from dashboard.views.compare import compare

lang = widgets.heading("Compare")
store = published()
topic, cities, per_head = widgets.pick_comparison(store, lang)
widgets.show("compare", made(compare, store, lang, topic, cities, per_head), lang)
