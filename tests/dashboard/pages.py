"""Pages run without a browser: what they show, as elements and as the HTML of their boards."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html
from streamlit.testing.v1 import AppTest

from dashboard.language import LANGUAGES
from dashboard.widgets.boards import NUMBERS_SEEN
from tests.source import Module
from tests.tables import ROOT

APP = "dashboard/app.py"
LONGEST = 60  # seconds; the first page of a process imports much


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the list in app.py: its file, its title in English, its place in the URL."""

    file: str
    title: str
    url: str

    def __str__(self) -> str:
        return self.url or "overview"


def pages() -> list[Page]:
    """Every page of app.py, so that a new one is tested without a word here."""
    return [_page(call) for call in ast.walk(Module(APP).tree) if _is_page(call)]  # type: ignore[arg-type]


def _is_page(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "st.Page"


def _page(call: ast.Call) -> Page:
    file = ast.literal_eval(call.args[0])
    named = {word.arg: word.value for word in call.keywords}
    title = named["title"]
    assert isinstance(title, ast.Call), "a title is a message: lang(…)"
    stem = file.rpartition("/")[2].removesuffix(".py")
    url = ast.literal_eval(named["url_path"]) if "url_path" in named else stem
    return Page(file, ast.literal_eval(title.args[0]), "" if "default" in named else url)


PAGES = pages()
BOTH = list(LANGUAGES)


def opened(page: Page | None = None, *, seen: bool = True, **query: str | list[str]) -> AppTest:
    """A page as a reader's link opens it; the first page of the list if none is named.

    `seen`: the browser has told that it shows the first numbers, so that the rest follows.

    Nothing may go wrong on the way: pages tell mishaps in words instead of raising them.
    """
    app = AppTest.from_file(str(ROOT / APP), default_timeout=LONGEST)
    for name, value in query.items():
        app.query_params[name] = value
    if seen:
        app.session_state[NUMBERS_SEEN] = True
    app.run()
    if page and page.url:
        app.switch_page(page.file).run()
    assert [str(element.value) for element in [*app.exception, *app.error]] == []
    return app


def boards(app: AppTest) -> Iterator[Any]:
    """Every board of a page as an element tree; the source dialog is the last."""
    for element in app.get("bidi_component"):
        data = json.loads(element.proto.json or "{}")
        if data.get("html"):
            yield html.fragment_fromstring(data["html"], create_parent="div")


def numbers(app: AppTest) -> list[Any]:
    """Every element of a page's boards that opens the source of a number."""
    return [button for board in boards(app) for button in board.xpath(".//button[@data-figure]")]


def words(app: AppTest) -> str:
    """All text of a page's boards."""
    return " ".join(" ".join(board.text_content().split()) for board in boards(app))
