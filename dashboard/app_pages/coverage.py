"""披露情况 / Coverage: indicator by city and year, so that gaps are seen."""

from dashboard import widgets
from dashboard.store import made, published
from dashboard.views.coverage import coverage

store = published()
lang = widgets.heading("Coverage")
widgets.show("coverage", made(coverage, store, lang), lang)
