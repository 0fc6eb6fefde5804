"""Writes requirements.txt and requirements-dev.txt: the newest versions pyproject.toml allows.

One list for every Python from 3.11 on and every system. The second list holds only what tests
need beyond the first.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from install import OLDEST, python, uv_environment

RUN, TEST = Path("requirements.txt"), Path("requirements-dev.txt")
HEADER = "# {what}, pinned. `make lock` renews this list from pyproject.toml.\n"


def resolved(*options: str) -> list[str]:
    """Lines `name==version ; marker` of everything pyproject.toml asks for, sorted."""
    command = [python(), "-m", "uv", "pip", "compile", "--quiet", "--universal", "--upgrade"]
    command += ["--python-version", ".".join(map(str, OLDEST)), "--no-header", "--no-annotate"]
    command += ["--no-emit-index-url", "--no-emit-find-links", "pyproject.toml", *options]
    asked = subprocess.run(
        command, env=uv_environment(), stdout=subprocess.PIPE, text=True, check=True
    )
    return asked.stdout.splitlines()


def write(path: Path, what: str, lines: list[str]) -> None:
    """The list with its one line of header."""
    path.write_text(HEADER.format(what=what) + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    needed = resolved()
    write(RUN, "What the product runs on", needed)
    more = [line for line in resolved("--extra", "dev", "-c", str(RUN)) if line not in needed]
    write(TEST, "What tests need besides", more)
