"""What a value of a deck's file may be, and how a message writes one that is something else."""

from __future__ import annotations

import json
from typing import Any, TypeGuard

MOST = 40


def is_text(value: object) -> TypeGuard[dict[str, str]]:
    """A text in both languages."""
    return (
        isinstance(value, dict)
        and set(value) == {"zh", "en"}
        and all(isinstance(text, str) and text.strip() for text in value.values())
    )


def is_list(value: object) -> TypeGuard[list[str]]:
    """A list of names."""
    return isinstance(value, list) and all(map(is_name, value))


def is_name(value: object) -> TypeGuard[str]:
    """A name."""
    return isinstance(value, str) and bool(value)


def as_toml(value: Any) -> str:
    """A value about as its file has it, on one line, cut where it is long.

    >>> as_toml({"zh": "题", "size": [3, True]})
    '{zh = "题", size = [3, true]}'
    """
    written = _written(value)
    return written if len(written) <= MOST else written[:MOST] + "…"


def _written(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k} = {_written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_written, value)) + "]"
    if isinstance(value, bool | str):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
