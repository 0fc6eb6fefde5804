"""Decks for every test of a form."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.deck.content import Deck
from tests.deck import decks


@pytest.fixture(params=decks.MADE, ids=decks.NAMES)
def deck(request: pytest.FixtureRequest, published: Path) -> Deck:
    """Each of the decks in turn."""
    return decks.deck(published, request.param)


@pytest.fixture
def ningbo(published: Path) -> Deck:
    """The overview of Ningbo in Chinese."""
    return decks.deck(published, decks.MADE[0])
