"""会议 / Meeting: a deck to present and to take along, every number with its source."""

from dashboard import widgets
from dashboard.store import published
from dashboard.widgets import meeting

lang = widgets.heading("Meeting")
store = published()
asked = meeting.pick(store, lang)
deck = meeting.deck(asked, store, lang)
if deck:
    meeting.take_along(deck, lang)
    meeting.preview(deck, lang)
