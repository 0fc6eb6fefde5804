"""How each language writes dates, large numbers and brackets."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Forms:
    """A language's own forms.

    Dates are patterns of Unicode CLDR; `year_first`: of two dates in one year, the first one
    has the year. `steps`: what large numbers are counted in; `grouped`: commas between thousands.
    """

    name: str
    locale: str
    day: str
    month: str
    year: str
    day_of_year: str
    month_of_year: str
    year_first: bool
    steps: tuple[tuple[float, str], ...]
    grouped: bool
    brackets: str


LANGUAGES = {
    "zh": Forms(
        name="中文",
        locale="zh_Hans_CN",
        day="y年M月d日",
        month="y年M月",
        year="y年",
        day_of_year="M月d日",
        month_of_year="M月",
        year_first=True,
        steps=((1e8, "亿"), (1e4, "万")),
        grouped=False,
        brackets="（{}）",
    ),
    "en": Forms(
        name="English",
        locale="en_GB",
        # A day and its month stay on one line.
        day="d\N{NO-BREAK SPACE}MMMM y",
        month="MMMM y",
        year="y",
        day_of_year="d\N{NO-BREAK SPACE}MMMM",
        month_of_year="MMMM",
        year_first=False,
        steps=((1e9, " billion"), (1e6, " million")),
        grouped=True,
        brackets=" ({})",
    ),
}
