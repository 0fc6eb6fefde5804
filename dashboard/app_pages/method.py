"""口径 / Method: definitions, statuses, rules of reading and of intervals, sources."""

from dashboard import widgets
from dashboard.store import made, published
from dashboard.views.method import method

lang = widgets.heading("Method")
store = published()
widgets.show("method", made(method, store, lang), lang)
