"""A reader without a browser: asks for pages over Streamlit's own WebSocket."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import perf_counter

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

LIMIT = 60  # seconds for one answer


class Reader:
    """One session: each `ask` runs the page once, with the choices of a link."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket

    async def ask(self, page: str, query: str) -> float:
        """Seconds until the page has run and all of it has come over."""
        asked, started = BackMsg(), perf_counter()
        asked.rerun_script.page_name = page
        asked.rerun_script.query_string = query
        await self.socket.send(asked.SerializeToString())
        while True:
            told = ForwardMsg()
            told.ParseFromString(await self.socket.recv(decode=False))
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
