"""The one HTML page that the browser loads: Streamlit's own, told what this product knows.

Streamlit's page finds its server by trial: a link to a page costs two requests that fail and two
that do not, one after another, before anything is shown. Where the server is, is known here.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

import streamlit as st

FRONTEND = Path(st.__file__).with_name("static")
INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
# Streamlit's own settings for pages that another program serves. The server is at the page's
# folder, behind a proxy too; with that and its settings at hand nothing need be tried.
SETTINGS = """\
document.documentElement.lang = new URLSearchParams(location.search).get("lang") || "zh";
window.__streamlit = {
  BACKEND_BASE_URL: new URL(".", location.href).href,
  HOST_CONFIG: {
    allowedOrigins: [location.origin],
    useExternalAuthToken: false,
    enableCustomParentMessages: false,
    blockErrorDialogs: false,
  },
};
"""


def inline_scripts(page: bytes) -> str:
    """The hashes by which a policy allows the scripts written into a page, and no others."""
    hashes = (base64.b64encode(hashlib.sha256(s).digest()).decode() for s in INLINE.findall(page))
    return " ".join(f"'sha256-{found}'" for found in hashes)


@cache
def start_page() -> bytes:
    """The page, in UTF-8: Streamlit's, with the settings and a Chinese title."""
    page = (FRONTEND / "index.html").read_text(encoding="utf-8")
    page = re.sub(r"<title>.*?</title>", "<title>城市外事数据</title>", page, count=1)
    return page.replace("</head>", f"<script>{SETTINGS}</script></head>", 1).encode()
