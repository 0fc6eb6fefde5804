"""友城地图 / Partner map: where the partners are, and how many are missing."""

from dashboard import map_exports, map_pickers, map_widgets, widgets
from dashboard.store import made, published
from dashboard.views.partner_page import partner_page

store = published()
lang = widgets.heading("Partner map")
choice = map_pickers.pick(store, lang)
map_widgets.show_map(store, lang, choice)
map_pickers.pick_year(store, lang)
map_exports.offer(store, lang, choice)
view = made(partner_page, store, lang, choice)
chosen = widgets.show("partner_map", view, lang)
map_widgets.open_partner(store, lang, chosen)
