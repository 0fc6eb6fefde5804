"""Numbers leave the server at once: a browser that is slow to thank for one gets the next one too."""

from __future__ import annotations

import asyncio
import os
import socket
from concurrent.futures import ThreadPoolExecutor

import pytest
import uvicorn

HOST = "127.0.0.1"


class Asked(asyncio.Protocol):
    """Keeps whether a connection that was taken in waits until small messages make a large one."""

    def __init__(self) -> None:
        self.delays: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        taken = transport.get_extra_info("socket")
        self.delays.set_result(not taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        transport.close()


async def delays() -> bool:
    """Whether small messages wait on a socket opened as Streamlit opens it."""
    loop = asyncio.get_running_loop()
    with socket.socket(socket.AF_INET) as opened:  # names no protocol: asyncio then lets them wait
        opened.bind((HOST, 0))
        asked = Asked()
        server = await loop.create_server(lambda: asked, sock=opened)
        async with server:
            _, writer = await asyncio.open_connection(*opened.getsockname())
            writer.close()
            return await asked.delays


def on_a_loop_of_the_server() -> bool:
    """What `delays` says on a loop as the server makes its own."""
    made = uvicorn.Config("dashboard.server:app").get_loop_factory()
    with asyncio.Runner(loop_factory=made) as runner:
        return runner.run(delays())


@pytest.mark.skipif(os.name == "nt", reason="uvloop is not made for Windows")
def test_small_messages_do_not_wait_for_the_browser() -> None:
    with ThreadPoolExecutor(1) as beside:  # Playwright, once started, keeps a loop in this thread
        assert not beside.submit(on_a_loop_of_the_server).result()
