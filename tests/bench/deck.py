"""The meeting's deck in every form, each in a process of its own that has nothing made yet."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator

from tests.bench.row import Row

FORMS = ("pptx", "html", "docx", "xlsx", "pdf")
GOALS = {"pptx": 5.0, "html": 3.0}
MEASURE = """
import json, sys, time
from dashboard.deck.export import Form, export
from dashboard.deck.make import make
from dashboard.deck.read import read_deck
from dashboard.language import Language
from dashboard.store import published
form = Form(sys.argv[1])
store, plan = published(), read_deck("overview")
started = time.perf_counter()
deck = make(plan, store, Language("zh"), "ningbo")
made = time.perf_counter()
content = export(deck, form)
print(json.dumps([len(deck.slides), made - started, time.perf_counter() - started, len(content)]))
"""


def rows() -> Iterator[Row]:
    """Making the slides and writing the file, imports of the libraries of a form included."""
    _measured("pptx")  # writes byte code, as a user's first deck does; is not measured
    for form in FORMS:
        if form == "pdf" and not shutil.which("chromium"):
            yield Row("deck", "overview as PDF", "no browser")
            continue
        slides, made, whole, size = _measured(form)
        goal = GOALS.get(form)
        yield Row(
            "deck",
            f"overview of {slides} slides as {form.upper()}",
            f"{whole:.1f} s",
            f"slides {made:.1f} s, {size / 1024:,.0f} kB",
            f"{goal:.0f} s" if goal else "",
            whole < goal if goal else None,
        )


def _measured(form: str) -> tuple[int, float, float, int]:
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, form], capture_output=True, check=True, text=True
    )
    slides, made, whole, size = json.loads(done.stdout)
    return slides, made, whole, size
