"""The deck as PDF: a headless browser prints the HTML, its text as text, its fonts embedded."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from dashboard.deck.content import Deck
from dashboard.deck.errors import ToolError
from dashboard.deck.web.write import web_page

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
SECONDS = 90
# Nothing is asked of the network, neither by the page nor by the browser itself.
FLAGS = (
    "--headless=new",
    "--disable-gpu",
    "--no-first-run",
    "--no-pdf-header-footer",
    "--disable-extensions",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


def pdf(deck: Deck) -> bytes:
    """The deck as PDF, a page for each slide. Raises ToolError without a browser or a font."""
    browser = find_browser()
    html = web_page(deck).decode("utf-8").replace("</head>", f"{_chinese_face()}</head>")
    with tempfile.TemporaryDirectory() as folder:
        page, target = Path(folder, "deck.html"), Path(folder, "deck.pdf")
        page.write_text(html, encoding="utf-8")
        _print(browser, page, target)
        return target.read_bytes()


def find_browser() -> str:
    """The first browser on the PATH that can print."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    raise ToolError(
        "PDF needs a browser to print with, and none of {browsers} is on the PATH. "
        "Install Chromium, or export HTML and print it.",
        browsers=", ".join(BROWSERS[:3]),
    )


def _print(browser: str, page: Path, target: Path) -> None:
    """Prints a page; root, as in containers, has no sandbox to start Chromium in."""
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    command = [browser, *FLAGS, *root, f"--user-data-dir={page.parent / 'profile'}"]
    command += [f"--print-to-pdf={target}", page.as_uri()]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise ToolError(
            "{browser} took over {seconds} s. Export HTML instead.",
            browser=Path(browser).name,
            seconds=SECONDS,
        ) from error
    if not target.is_file():
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:] or ["no message"]
        raise ToolError(
            "{browser} printed nothing: {said}. Export HTML instead.",
            browser=Path(browser).name,
            said=last[0],
        )


def _chinese_face() -> str:
    """The installed Chinese font, for a machine whose system has none.

    Its first face is the Japanese one; `lang` on the page makes it use Chinese forms.
    """
    try:
        from noto_cjk_sans_otc import FONT_PATH
    except ImportError as error:
        raise ToolError(
            "no Chinese font for the PDF. Run `pip install noto-cjk-sans-otc`."
        ) from error
    source = Path(str(FONT_PATH)).as_uri()
    return f'<style>@font-face {{ font-family: "Noto Sans SC"; src: url("{source}"); }}</style>'
