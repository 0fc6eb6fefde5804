"""The dashboard on a free port, as `make run` serves it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.tables import ROOT

STARTS_WITHIN = 60  # seconds
READY = "URL:"


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


class Server(NamedTuple):
    """A running server: where it answers, its process, and what it has said so far."""

    address: str
    pid: int
    log: list[str]


@contextmanager
def served(published: Path, script: str = "dashboard/server.py") -> Iterator[Server]:
    """A server of the script, which reads `published`; stopped at the end."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    server = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "PUBLISHED": str(published)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    log: list[str] = []
    listener = threading.Thread(target=log.extend, args=(server.stdout,), daemon=True)
    try:
        said = _until_ready(server)
        assert server.poll() is None, said
        listener.start()  # or its pipe fills up
        yield Server(f"http://localhost:{port}", server.pid, log)
    finally:
        server.terminate()
        server.wait(STARTS_WITHIN)
        if listener.ident:
            listener.join(STARTS_WITHIN)
        if server.stdout:
            server.stdout.close()


def _until_ready(server: subprocess.Popen[str]) -> str:
    """Everything the server says up to its address."""
    late = threading.Timer(STARTS_WITHIN, server.kill)
    late.start()
    said = ""
    try:
        for line in server.stdout or ():
            said += line
            if READY in line:
                break
    finally:
        late.cancel()
    return said
