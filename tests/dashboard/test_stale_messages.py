"""Messages that nothing says any more."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from dashboard.language import LOCALE
from tests.source import modules
from tests.tables import ROOT

# Said by code lists and by data tables, which have tests of their own.
ELSEWHERE = {"codes.po", "data.po"}
CATALOGUES = [p for p in sorted(LOCALE.glob("zh/LC_MESSAGES/*.po")) if p.name not in ELSEWHERE]


def said() -> tuple[set[str], str]:
    """Every text written in a module, and all templates as one text."""
    texts = {
        node.value
        for module in modules("dashboard")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    templates = [p.read_text(encoding="utf-8") for p in (ROOT / "dashboard").rglob("*.html")]
    return texts, "\n".join(templates).replace("\\'", "'")


def is_code(message: str) -> bool:
    """Whether a message is put together when said: `measure flow`, `{count} months`."""
    return re.fullmatch(r"[a-z ]+ [a-z_]+|[a-z]+ [A-Z]|(?:1|{count}) [a-z]+", message) is not None


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.name)
def test_every_message_of_a_catalogue_is_said_somewhere(path: Path) -> None:
    texts, templates = said()
    with path.open("rb") as file:
        messages = [str(message.id) for message in read_po(file) if message.id]
    stale = [m for m in messages if m not in texts and m not in templates and not is_code(m)]
    assert stale == []
