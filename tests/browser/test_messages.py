"""What the browser tells the server: each message carries the URL, so none may be one too many."""

from __future__ import annotations

import pytest
from playwright.sync_api import WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.browser.conftest import Reader

pytestmark = pytest.mark.browser


def test_the_width_of_the_map_is_told_once(reader: Reader) -> None:
    parts: list[str] = []

    def note(frame: str | bytes) -> None:
        told = BackMsg()
        told.ParseFromString(frame if isinstance(frame, bytes) else b"")
        if told.rerun_script.fragment_id:
            parts.append(told.rerun_script.fragment_id)

    def follow(socket: WebSocket) -> None:
        socket.on("framesent", note)

    reader.page.on("websocket", follow)
    tab = reader.open("partner_map")
    tab.locator("canvas").first.wait_for()
    tab.get_by_role("slider").wait_for()
    assert parts == []
