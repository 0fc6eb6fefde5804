"""会议 / Meeting: a deck to present and to take along, every number with its source."""

from dashboard import deck_widgets, widgets
from dashboard.store import published

store = published()
lang = widgets.heading("Meeting")
asked = deck_widgets.pick(store, lang)
deck = deck_widgets.deck(asked, store, lang)
if deck:
    deck_widgets.take_along(deck, lang)
    deck_widgets.preview(deck, lang)
