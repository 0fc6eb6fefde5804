"""披露情况 / Coverage: indicator by city and year, so that gaps are seen."""

from dashboard import widgets
from dashboard.store import made, published
from dashboard.views.coverage import coverage

lang = widgets.heading("Coverage")
store = published()
widgets.show("coverage", made(coverage, store, lang), lang)
