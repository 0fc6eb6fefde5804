"""What `make run` serves: the pages, with the rules that keep every request on this machine.

Plain `streamlit run dashboard/app.py` shows the same pages; beside it, the first page of a browser
that has nothing cached brings 1.1 MB over the wire instead of 2.9, and a link opens without trials.
"""

from __future__ import annotations

import gzip
import mimetypes
import re
from functools import cache
from pathlib import Path

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.start_page import FRONTEND, inline_scripts, start_page

# The script of a kept deck, which is one file and so carries it inline.
PRESENTER = Path(__file__).parent / "deck" / "web" / "deck.js"
PAGE = re.compile(r"/[^/.]*")
# The overview is the first page, and has no other address.
PAGES = {"/"} | {f"/{page.stem}" for page in Path(__file__).parent.glob("app_pages/*.py")}
PAGES -= {"/overview"}
ASSET = re.compile(r"/(static/(?:js|css)/[\w.~-]+\.(?:js|css))")


@cache
def policy() -> str:
    """The content security policy: the browser itself refuses to ask any other host."""
    pages = start_page(), b"<script>%b</script>" % PRESENTER.read_bytes()
    scripts = " ".join(inline_scripts(page) for page in pages)
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' blob: 'wasm-unsafe-eval' {scripts}",  # blob: components v2
            "style-src 'self' 'unsafe-inline'",
            "connect-src 'self' data: blob:",  # data: the marks of the partner map
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "frame-ancestors 'none'",
            "object-src 'none'",
            "base-uri 'self'",
        )
    )


class Guard:
    """Adds security headers; refuses WebSockets that another site's page opens.

    Streamlit would refuse them too, but first asks an outside host for its own address.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = policy()
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "same-origin"
            await send(message)

        if scope["type"] == "websocket" and not is_own(Headers(scope=scope)):
            await send({"type": "websocket.close", "code": 1008})
            return
        await self.app(scope, receive, guarded)


def is_own(headers: Headers) -> bool:
    """Whether a request comes from this server's own pages, or from no page at all."""
    origin = headers.get("origin")
    return origin is None or origin.partition("://")[2] == headers.get("host")


@cache
def compressed(asset: str) -> bytes:
    """A script or style sheet of the frontend, compressed; about a third of its size."""
    return gzip.compress((FRONTEND / asset).read_bytes(), compresslevel=6, mtime=0)


class Compressed:
    """Sends scripts and style sheets compressed, each made once and then kept."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asset = ASSET.fullmatch(scope["path"]) if scope["type"] == "http" else None
        accepted = asset and "gzip" in Headers(scope=scope).get("accept-encoding", "")
        if not (asset and accepted and (FRONTEND / asset[1]).is_file()):
            await self.app(scope, receive, send)
            return
        headers = {
            "Content-Encoding": "gzip",
            "Cache-Control": "public, immutable, max-age=31536000",
            "Vary": "Accept-Encoding",
        }
        kind = mimetypes.guess_type(asset[1])[0]
        body = await run_in_threadpool(compressed, asset[1])
        await Response(body, headers=headers, media_type=kind)(scope, receive, send)


class Started:
    """Answers links to pages with the start page; links to none lead to the first page."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        if not (asked and PAGE.fullmatch(scope["path"])):
            await self.app(scope, receive, send)
            return
        if scope["path"] not in PAGES:
            choices = scope["query_string"].decode("ascii", "ignore")
            here = f"./?{choices}" if choices else "./"  # behind a proxy, in the folder it gives
            await RedirectResponse(here)(scope, receive, send)
            return
        kept = {"Cache-Control": "no-cache"}
        await Response(start_page(), headers=kept, media_type="text/html")(scope, receive, send)


app = st.App("app.py", middleware=[Middleware(Guard), Middleware(Started), Middleware(Compressed)])
