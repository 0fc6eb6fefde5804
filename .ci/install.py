"""Sets up .venv from the lists of pinned packages named as arguments; needs only Python.

With uv, which takes a tenth of pip's time, where pip can fetch it; with pip otherwise. uv does
not read pip's settings, so they are handed over: a mirror or a proxy that works for pip works
here. Byte code is not compiled ahead: the first start writes what it imports, which is less.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

FOLDER = Path(".venv")
OLDEST = (3, 11)
# What pip calls a setting, what uv calls it, and what stands between several values.
SETTINGS = (
    ("index-url", "UV_DEFAULT_INDEX", " "),
    ("extra-index-url", "UV_INDEX", " "),
    ("find-links", "UV_FIND_LINKS", ","),
    ("trusted-host", "UV_INSECURE_HOST", " "),
    ("cert", "SSL_CERT_FILE", " "),
)


def python() -> str:
    """The interpreter of the environment."""
    return str(FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def pip_setting(name: str) -> str:
    """A setting of pip, from its environment variable or its files; empty if there is none."""
    for key in (f":env:.{name}", f"install.{name}", f"global.{name}"):
        asked = subprocess.run(
            [python(), "-m", "pip", "config", "get", key], capture_output=True, text=True
        )
        if asked.returncode == 0:
            return asked.stdout.strip()
    return ""


def uv_environment() -> dict[str, str]:
    """This environment, and pip's settings in uv's words; every index counts, as for pip."""
    found = {ours: (pip_setting(name), gap) for name, ours, gap in SETTINGS}
    handed = {ours: gap.join(value.split()) for ours, (value, gap) in found.items() if value}
    return {"UV_INDEX_STRATEGY": "unsafe-best-match", **handed, **os.environ}


def create() -> None:
    """An environment of its own, kept if there is one. Exits where Python lacks the means."""
    if Path(python()).exists():
        return
    try:
        venv.create(FOLDER, with_pip=True, clear=True)
    except (OSError, subprocess.CalledProcessError):
        sys.exit("Python cannot make environments here; on Debian: apt-get install python3-venv")


def has_uv() -> bool:
    """Whether uv is in the environment, after trying to put it there."""
    found = subprocess.run([python(), "-m", "uv", "--version"], capture_output=True)
    if found.returncode == 0:
        return True
    fetched = subprocess.run(
        [python(), "-m", "pip", "install", "--quiet", "uv"], capture_output=True
    )
    return fetched.returncode == 0


def install(lists: list[str]) -> int:
    """The packages of the lists, exactly as pinned, and this project as an editable package."""
    wanted = ["--no-deps", "--editable", ".", *(arg for name in lists for arg in ("-r", name))]
    if has_uv():
        command = [python(), "-m", "uv", "pip", "install", "--quiet", "--python", python()]
        if subprocess.run([*command, *wanted], env=uv_environment()).returncode == 0:
            return 0
        print("uv did not manage; trying pip", file=sys.stderr)
    return subprocess.run([python(), "-m", "pip", "install", "--quiet", *wanted]).returncode


if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.exit("Python 3.11 or newer is needed: make PYTHON=/path/of/a/newer/python")
    print("setting up .venv from", ", ".join(sys.argv[1:]), flush=True)
    create()
    sys.exit(install(sys.argv[1:]))
