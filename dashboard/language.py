"""Chinese and English: messages, numbers and dates as a reader writes them.

Messages are looked up in gettext catalogues by their English text, which is also what
English readers see. A new language is a folder in `locale/` and a row in `forms.LANGUAGES`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from babel import Locale, dates, numbers
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from dashboard.forms import LANGUAGES, Forms

LOCALE = Path(__file__).with_name("locale")
# Binary fractions of decimal numbers are off by less than this.
ROUNDING = 1e-9
MONTHS = "|".join(dates.get_month_names("wide", locale="en").values())
BEFORE_MONTH = re.compile(rf"(?:(?<=\b\d)|(?<=\b\d\d)) (?=(?:{MONTHS})\b)")
INNER = str.maketrans("“”", "‘’")


@cache
def catalogue(code: str) -> dict[str, str]:
    """Every message of a language that differs from its English text.

    A message of blanks, which only joins others, may be nothing in another language.
    """
    messages: dict[str, str] = {}
    for path in sorted((LOCALE / code / "LC_MESSAGES").glob("*.po")):
        with path.open("rb") as file:
            messages |= {str(m.id): str(m.string) for m in read_po(file) if m.id and _is_said(m)}
    return messages


def _is_said(message: Message) -> bool:
    return bool(message.string) or str(message.id).isspace()


@dataclass(frozen=True, slots=True)
class Language:
    """One of LANGUAGES, and everything that is written in it."""

    code: str

    def __call__(self, message: str, **values: object) -> str:
        """The message in this language, `{names}` filled in."""
        text = catalogue(self.code).get(message, message)
        return text.format(**values) if values else text

    def counted(self, count: int, one: str, many: str, **values: object) -> str:
        """Whichever of two messages a count asks for, `{count}` and other names filled in."""
        return self(one if count == 1 else many, count=self.number(count), **values)

    @property
    def forms(self) -> Forms:
        """How this language writes dates and numbers."""
        return LANGUAGES[self.code]

    @property
    def locale(self) -> Locale:
        """Babel's locale of the language."""
        return Locale.parse(self.forms.locale)

    def pick(self, zh: str, en: str) -> str:
        """Whichever of two texts is in this language; the other one where it is empty.

        A day and its month, as the tables' sentences write them in English, stay on one line.
        """
        first, second = (zh, en) if self.code == "zh" else (en, zh)
        return BEFORE_MONTH.sub("\N{NO-BREAK SPACE}", first or second)

    def number(self, value: float) -> str:
        """With at most two decimals, below 1 four: 17234 or 0.0213, in English 17,234."""
        whole = "#,##0.##" if self.forms.grouped else "0.##"
        form = whole if abs(value) >= 1 else "0.####"
        return str(numbers.format_decimal(value, format=form, locale=self.locale))

    def large(self, value: float) -> str:
        """In the language's own steps where two decimals hold it all: 1.6万, 35亿, but 17234."""
        step, name = self._step(value)
        return self.number(value / step) + name

    def between(self, low: float, high: float) -> str:
        """Two bounds written alike: 1.55万–1.65万, 15185–15319."""
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

    def day(self, day: date) -> str:
        """2018年6月30日, 30 June 2018."""
        return str(dates.format_date(day, self.forms.day, self.locale))

    def month(self, day: date) -> str:
        """2018年6月, June 2018."""
        return str(dates.format_date(day, self.forms.month, self.locale))

    def year(self, day: date) -> str:
        """2018年, 2018."""
        return str(dates.format_date(day, self.forms.year, self.locale))

    def days(self, start: date, end: date) -> tuple[str, str]:
        """Two days, the year said once: (2022年1月1日, 11月28日), (1 January, 28 November 2022)."""
        return self._ends(start, end, self.forms.day, self.forms.day_of_year)

    def months(self, start: date, end: date) -> tuple[str, str]:
        """The months of two days, the year said once: (2016年7月, 12月), (July, December 2016)."""
        return self._ends(start, end, self.forms.month, self.forms.month_of_year)

    def _ends(self, start: date, end: date, whole: str, in_year: str) -> tuple[str, str]:
        first = in_year if start.year == end.year and not self.forms.year_first else whole
        last = in_year if start.year == end.year and self.forms.year_first else whole
        return (
            str(dates.format_date(start, first, self.locale)),
            str(dates.format_date(end, last, self.locale)),
        )

    def bracketed(self, text: str, note: str) -> str:
        """A text and a note on it: 2018年（推断）, 2018 (inferred)."""
        return text + self.forms.brackets.format(note)

    def cited(self, title: str) -> str:
        """A title as it stands in marks: “The ‘Six’”, 《“六”》."""
        return title if self.code == "zh" else title.translate(INNER)

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

    def together(self, parts: Sequence[str]) -> str:
        """A list that ends in a word: 口径、单位和时期; scope, unit and period."""
        if len(parts) < 2:
            return "".join(parts)
        last = ("和" if self.code == "zh" else " and ") + parts[-1]
        return self.join(parts[:-1]) + last
