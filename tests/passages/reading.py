"""Reads the passage files: text as a report would lie on disk, and its known figures."""

from __future__ import annotations

import re
import tomllib
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from etl.extract.evaluate import Expected, Period
from etl.reports import Report, read_report

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage: how it is stored, what it says, what is known of it besides."""

    name: str
    text: str
    kind: str
    encoding: str
    published: str
    expected: tuple[str, ...]

    def read(self, folder: Path) -> Report:
        """The passage as a file in its own format and encoding, read back."""
        path = folder / f"{self.name}.{self.kind}"
        path.write_bytes(self.text.encode(self.encoding))
        return read_report(path)


@lru_cache(maxsize=4)
def passages(name: str) -> tuple[Passage, ...]:
    """The passages of one of the files beside this one."""
    with (HERE / f"{name}.toml").open("rb") as file:
        return tuple(
            Passage(
                p["name"],
                p["text"],
                p.get("kind", "txt"),
                p.get("encoding", "utf-8"),
                p.get("published", ""),
                tuple(line for line in p["expected"].splitlines() if line.strip()),
            )
            for p in tomllib.load(file)["passage"]
        )


def expected(passage: Passage, text: str, units: dict[str, str]) -> list[Expected]:
    """The known figures of a passage; `units` are the usual units of indicators."""
    return [_expected(line, text, units) for line in passage.expected]


def _expected(line: str, text: str, units: dict[str, str]) -> Expected:
    cells = [cell.strip() for cell in line.split("|")]
    printed, indicator, measure, period, value = cells[:5]
    growth = cells[5] if len(cells) > 5 else ""
    unit = cells[6] if len(cells) > 6 else ""
    indicators = frozenset(_or_nothing(name) for name in re.split(r"\s*/\s*", indicator))
    usual = {units[name] for name in indicators if name}
    low, high, number = _value(value)
    return Expected(
        places=(_place(printed, text),),
        printed=printed,
        value=number,
        low=low,
        high=high,
        indicators=indicators,
        measures=frozenset(measure.split("/")),
        periods=frozenset() if "?" in period else frozenset(_period(period, measure)),
        growth=float(growth) if growth else None,
        units=frozenset(unit.split("/"))
        if unit
        else frozenset(usual if "" not in indicators else ()),
    )


def _or_nothing(name: str) -> str:
    return "" if name == "-" else name


def _place(printed: str, text: str) -> tuple[int, int]:
    words, _, nth = printed.partition("@")
    pattern = r"\s*".join(map(re.escape, words))
    guard = r"(?<![\d０-９.])(?<!\d[,，])" if words[0].isdigit() else ""
    end = r"(?![\d０-９.])" if words[-1].isdigit() else ""
    found = list(re.finditer(guard + pattern + end, text))
    assert found, (printed, text)
    return found[int(nth or 1) - 1].span()


def _value(written: str) -> tuple[float | None, float | None, float | None]:
    number, _, bounds = written.partition("[")
    if ".." in number:
        low, high = number.split("..")
        if low and high:
            return float(low), float(high), None
        return (float(low), None, float(low)) if low else (None, float(high), float(high))
    if not bounds:
        return float(number), float(number), float(number)
    low, high = bounds.rstrip("]").split("..")
    return (float(low) if low else None), (float(high) if high else None), float(number)


def _period(written: str, measure: str) -> set[Period]:
    """`2023`, `2023-S1`, `2023-Q3`, `2023-01/2023-10`, `2007/2023-06-30`; `a/b` where both
    are days of a stock or one is a question mark means either."""
    if "~" in written:
        return {period for part in written.split("~") for period in _period(part, measure)}
    parts = written.split("/")
    if (
        len(parts) == 2
        and all(re.fullmatch(r"\d{4}-\d{2}|\d{4}", p) for p in parts)
        and len(parts[0]) == len(parts[1])
    ):
        return {(_span(parts[0])[0], _span(parts[1])[1])}
    if len(parts) == 2 and parts[0] < parts[1] and not _is_either(parts, measure):
        return {(_span(parts[0])[0], _span(parts[1])[1])}
    return {_span(part) for part in parts}


def _is_either(parts: list[str], measure: str) -> bool:
    first, second = parts
    days = measure == "stock" and len(first) == 10 and len(second) == 10 and first[5:] != "01-01"
    return (
        "?" in parts
        or (days and first[:4] == second[:4] and first[8:] not in ("01",))
        or (second.startswith(first))
    )


def _span(written: str) -> Period:
    if written == "?":
        return None, None
    year = int(written[:4])
    if written.endswith(("S1", "S2")):
        return (
            (date(year, 1, 1), date(year, 6, 30))
            if written[-1] == "1"
            else (date(year, 7, 1), date(year, 12, 31))
        )
    if "Q" in written:
        last = int(written[-1]) * 3
        return date(year, last - 2, 1), date(year, last, monthrange(year, last)[1])
    numbers = [int(n) for n in written.split("-")]
    if len(numbers) == 1:
        return date(year, 1, 1), date(year, 12, 31)
    if len(numbers) == 2:
        return date(year, numbers[1], 1), date(year, numbers[1], monthrange(year, numbers[1])[1])
    return date(*numbers), date(*numbers)
