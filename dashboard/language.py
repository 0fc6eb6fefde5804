"""Chinese and English: messages, numbers and dates as a reader writes them.

Messages are looked up in gettext catalogues by their English text, which is also what
English readers see. A new language is a folder in `locale/` and a row in LANGUAGES.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from babel import Locale, dates, numbers
from babel.messages.pofile import read_po

LOCALE = Path(__file__).with_name("locale")
# Binary fractions of decimal numbers are off by less than this.
ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Forms:
    """How a language is named, and how it writes dates and large numbers.

    `day` and `month` say the year; `day_of_year` and `month_of_year` leave it out.
    """

    name: str
    locale: str
    day: str
    day_of_year: str
    month: str
    month_of_year: str
    year: str
    year_first: bool
    steps: tuple[tuple[float, str], ...]


LANGUAGES = {
    "zh": Forms(
        name="中文",
        locale="zh_Hans_CN",
        day="y年M月d日",
        day_of_year="M月d日",
        month="y年M月",
        month_of_year="M月",
        year="y年",
        year_first=True,
        steps=((1e8, "亿"), (1e4, "万")),
    ),
    "en": Forms(
        name="English",
        locale="en_GB",
        day="d MMMM y",
        day_of_year="d MMMM",
        month="MMMM y",
        month_of_year="MMMM",
        year="y",
        year_first=False,
        steps=((1e9, " billion"), (1e6, " million")),
    ),
}


@cache
def catalogue(code: str) -> dict[str, str]:
    """Every message of a language that differs from its English text."""
    messages: dict[str, str] = {}
    for path in sorted((LOCALE / code / "LC_MESSAGES").glob("*.po")):
        with path.open("rb") as file:
            messages |= {str(m.id): str(m.string) for m in read_po(file) if m.id and m.string}
    return messages


@dataclass(frozen=True, slots=True)
class Language:
    """One of LANGUAGES, and everything that is written in it."""

    code: str

    def __call__(self, message: str, **values: object) -> str:
        """The message in this language, `{names}` filled in."""
        text = catalogue(self.code).get(message, message)
        return text.format(**values) if values else text

    @property
    def forms(self) -> Forms:
        """How this language writes dates and numbers."""
        return LANGUAGES[self.code]

    @property
    def locale(self) -> Locale:
        """Babel's locale of the language."""
        return Locale.parse(self.forms.locale)

    def pick(self, zh: str, en: str) -> str:
        """Whichever of two names is in this language; the other one where it is empty."""
        first, second = (zh, en) if self.code == "zh" else (en, zh)
        return first or second

    def number(self, value: float) -> str:
        """Grouped, with at most two decimals, below 1 four: 17,234 or 0.0213."""
        form = "#,##0.##" if abs(value) >= 1 else "0.####"
        return str(numbers.format_decimal(value, format=form, locale=self.locale))

    def large(self, value: float) -> str:
        """In the language's own steps where two decimals hold it all: 1.6万, 35亿, but 17,234."""
        step, name = self._step(value)
        return self.number(value / step) + name

    def between(self, low: float, high: float) -> str:
        """Two bounds written alike: 1.55万–1.65万, 15,185–15,319."""
        step, name = self._step(low)
        if (step, name) != self._step(high):
            step, name = 1.0, ""
        return f"{self.number(low / step)}{name}–{self.number(high / step)}{name}"

    def _step(self, value: float) -> tuple[float, str]:
        """The largest step in which the value needs no more than two decimals."""
        for step, name in self.forms.steps:
            if abs(value) >= step and abs(value / step - round(value / step, 2)) < ROUNDING:
                return step, name
        return 1.0, ""

    def percent(self, fraction: float, *, signed: bool = False) -> str:
        """22.7%; with a sign, +22.7% or −21.3%, and 0% without one."""
        sign = "−" if fraction < 0 else "+" if signed and fraction else ""
        return f"{sign}{self.number(abs(fraction) * 100)}%"

    def day(self, day: date, *, year: bool = True) -> str:
        """2018年6月30日, 30 June 2018; without the year 6月30日, 30 June."""
        form = self.forms.day if year else self.forms.day_of_year
        return str(dates.format_date(day, form, self.locale))

    def month(self, day: date, *, year: bool = True) -> str:
        """2018年6月, June 2018; without the year 6月, June."""
        form = self.forms.month if year else self.forms.month_of_year
        return str(dates.format_date(day, form, self.locale))

    def year(self, day: date) -> str:
        """2018年, 2018."""
        return str(dates.format_date(day, self.forms.year, self.locale))

    @property
    def separator(self) -> str:
        """What stands between the entries of a list: 、 or a comma."""
        return "、" if self.code == "zh" else ", "

    def words(self, parts: Iterable[str]) -> str:
        """Words one after the other: 3年11个月; 3 years 11 months."""
        return ("" if self.code == "zh" else " ").join(parts)

    def join(self, parts: Sequence[str]) -> str:
        """A list as the language writes it: 宁波、青岛; Ningbo, Qingdao."""
        return self.separator.join(parts)
