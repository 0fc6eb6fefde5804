"""Takes the picture of the README: `python -m tests.browser.screenshots`, part of `make docs`."""

from __future__ import annotations

import io

from PIL import Image

from tests.bench.measures import PUBLISHED
from tests.browser import chromium
from tests.browser.serving import served
from tests.tables import ROOT

OUT = ROOT / "docs" / "overview.png"
WIDTH, HEIGHT = 1280, 800
COLOURS = 96  # enough for text and plain areas; a third of the size

if __name__ == "__main__":
    with served(PUBLISHED) as server, chromium.browser() as browser:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto(f"{server.address}/")
        page.locator("[data-figure]").first.wait_for()
        chromium.settle(page)
        page.evaluate("document.fonts.ready")
        picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        OUT.parent.mkdir(exist_ok=True)
        picture.quantize(COLOURS, dither=Image.Dither.NONE).save(OUT, optimize=True)
