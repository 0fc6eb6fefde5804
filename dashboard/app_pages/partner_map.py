"""友城地图 / Partner map: where the partners are, and how many are missing."""

from dashboard import widgets
from dashboard.map_widgets import dialogs, exports, pickers, stage
from dashboard.store import made, published
from dashboard.views.partner_page import partner_page

lang = widgets.heading("Partner map")
store = published()
choice = pickers.pick(store, lang)
view = made(partner_page, store, lang, choice)
stage.show_map(store, lang, choice)
if widgets.numbers_seen():
    pickers.pick_year(store, lang)
    exports.offer(store, lang, choice)
    widgets.show("partner_map", view, lang, choose=dialogs.ask)
    dialogs.show(store, lang, choice)
