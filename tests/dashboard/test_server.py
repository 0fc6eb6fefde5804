"""What the server adds to Streamlit: headers, compression, and a door for its own pages only."""

from __future__ import annotations

import gzip
from typing import Any

import pytest

from dashboard import server
from dashboard.start_page import FRONTEND, inline_scripts, start_page
from tests.dashboard.pages import PAGES
from tests.loops import run

ASSET = "/" + next((FRONTEND / "static" / "js").glob("index.*.js")).relative_to(FRONTEND).as_posix()


async def inner(scope: dict[str, Any], _receive: Any, send: Any) -> None:
    """An application that answers everything the same way."""
    kind = "websocket.accept" if scope["type"] == "websocket" else "http.response.start"
    await send({"type": kind, "status": 200, "headers": []})


def answered(
    layer: type, path: str = "/", kind: str = "http", query: str = "", **headers: str
) -> list[dict[str, Any]]:
    """What a layer around `inner` sends for a request."""
    sent: list[dict[str, Any]] = []
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scope = {
        "type": kind,
        "method": "GET",
        "path": path,
        "query_string": query.encode(),
        "headers": raw,
    }
    run(layer(inner)(scope, None, send))
    return sent


def header(message: dict[str, Any], name: str) -> str:
    return dict(message["headers"]).get(name.encode(), b"").decode()


def test_the_policy_names_no_host_but_its_own() -> None:
    assert "://" not in server.policy()
    assert "default-src 'self'" in server.policy()


def test_the_policy_allows_each_script_written_into_the_start_page() -> None:
    assert inline_scripts(start_page()) in server.policy()


def test_the_policy_allows_the_presenter_of_a_kept_deck_and_no_other_script() -> None:
    presenter = b"<script>%b</script>" % server.PRESENTER.read_bytes()
    assert inline_scripts(presenter) in server.policy()
    assert server.policy().count("'sha256-") == start_page().count(b"<script>") + 1


@pytest.mark.parametrize(
    "name", ["content-security-policy", "x-content-type-options", "referrer-policy"]
)
def test_every_answer_carries_security_headers(name: str) -> None:
    assert header(answered(server.Guard)[0], name)


def test_a_websocket_of_the_servers_own_page_is_let_in() -> None:
    origin = {"origin": "http://localhost:8501", "host": "localhost:8501"}
    assert answered(server.Guard, kind="websocket", **origin)[0]["type"] == "websocket.accept"


def test_a_websocket_of_another_sites_page_is_refused() -> None:
    origin = {"origin": "http://elsewhere.example", "host": "localhost:8501"}
    assert answered(server.Guard, kind="websocket", **origin)[0]["type"] == "websocket.close"


def test_scripts_are_sent_compressed_and_unchanged() -> None:
    start, body = answered(server.Compressed, ASSET, accept_encoding="gzip, deflate")
    assert header(start, "content-encoding") == "gzip"
    assert gzip.decompress(body["body"]) == (FRONTEND / ASSET[1:]).read_bytes()


def test_compression_takes_more_than_half_off() -> None:
    size = (FRONTEND / ASSET[1:]).stat().st_size
    assert len(server.compressed(ASSET[1:])) < size / 2


@pytest.mark.parametrize(
    ("path", "encoding"),
    [(ASSET, "identity"), ("/static/js/../../secrets.js", "gzip"), ("/static/js/no.js", "gzip")],
)
def test_everything_else_is_passed_on(path: str, encoding: str) -> None:
    assert len(answered(server.Compressed, path, accept_encoding=encoding)) == 1


@pytest.mark.parametrize("path", ["/", "/compare", "/partner_map"])
def test_a_link_to_a_page_gets_the_start_page(path: str) -> None:
    assert answered(server.Started, path)[1]["body"] == start_page()


@pytest.mark.parametrize("path", ["/overview", "/nowhere", "/Trends", "/趋势"])
def test_a_link_to_no_page_leads_to_the_first_page(path: str) -> None:
    assert header(answered(server.Started, path)[0], "location") == "./"


def test_a_link_to_no_page_keeps_its_language() -> None:
    assert header(answered(server.Started, "/nowhere", query="lang=en")[0], "location") == (
        "./?lang=en"
    )


def test_every_page_but_the_first_has_its_address() -> None:
    assert {f"/{page.url}" for page in PAGES} == server.PAGES


@pytest.mark.parametrize("path", ["/favicon.png", "/_stcore/health", "/app/static/land.geojson"])
def test_anything_else_is_left_to_streamlit(path: str) -> None:
    assert len(answered(server.Started, path)) == 1
