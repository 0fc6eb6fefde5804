"""A reader without a browser: asks for pages over Streamlit's own WebSocket."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import perf_counter

from streamlit.components.v2.bidi_component.constants import EVENT_DELIM
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.state.session_state import STREAMLIT_INTERNAL_KEY_PREFIX
from websockets.asyncio.client import ClientConnection, connect

LIMIT = 60  # seconds for one answer


class Reader:
    """One session: each `ask` runs the page once, with the choices of a link.

    Where a board is to tell when it is seen, the session tells so, as a browser does: charts and
    lists come only then.
    """

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.board = ""

    async def ask(self, page: str, query: str) -> float:
        """Seconds until the page has run and all of it has come over."""
        seconds = await self._run(page, query)
        if self.board:
            await self._run(page, query, seen=self.board)
        return seconds

    async def _run(self, page: str, query: str, seen: str = "") -> float:
        asked, started = BackMsg(), perf_counter()
        asked.rerun_script.page_name = page
        asked.rerun_script.query_string = query
        if seen:
            event = asked.rerun_script.widget_states.widgets.add()
            event.id = f"{STREAMLIT_INTERNAL_KEY_PREFIX}_{seen}{EVENT_DELIM}events"
            event.json_trigger_value = json.dumps([{"event": "shown", "value": True}])
        self.board = ""
        await self.socket.send(asked.SerializeToString())
        while True:
            told = ForwardMsg()
            told.ParseFromString(await self.socket.recv(decode=False))
            board = told.delta.new_element.bidi_component
            if board.json and json.loads(board.json).get("tell"):
                self.board = board.id
            if told.WhichOneof("type") == "script_finished":
                return perf_counter() - started


@asynccontextmanager
async def reader(address: str) -> AsyncIterator[Reader]:
    """A session with the server at `address`."""
    stream = address.replace("http", "ws", 1) + "/_stcore/stream"
    async with connect(
        stream,
        subprotocols=["streamlit"],
        max_size=None,
        open_timeout=LIMIT,  # type: ignore[list-item]
    ) as socket:
        yield Reader(socket)
