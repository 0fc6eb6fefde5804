"""Several files take the place of others together, or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

OLD = ".replaced"


def replace_all(names: Iterable[str], staged: Path, folder: Path) -> None:
    """Moves the files named from `staged`, a folder inside `folder`, into it.

    Where one cannot be moved, those before it are put back as they were, and the error is raised.
    """
    old = staged / OLD
    old.mkdir()
    with ExitStack() as undo:
        for name in names:
            target, kept = folder / name, old / name
            if target.is_file():
                shutil.copy2(target, kept)
            (staged / name).replace(target)
            undo.callback(_put_back, kept, target)
        undo.pop_all()


def _put_back(kept: Path, target: Path) -> None:
    if kept.is_file():
        kept.replace(target)
    else:
        target.unlink()
