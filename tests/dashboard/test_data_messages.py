"""Texts that the data tables hold in one language are read in the other one too."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from dashboard.language import catalogue
from dashboard.texts import REPORT, SOURCE_SEPARATOR
from tests import tables

ADDRESS = re.compile(r"https?://\S+|(?<!\S)[\w-]+(?:\.[\w-]+)+(?!\S)")
WORD = re.compile(r"[^\W\d_]")
CHINESE = re.compile(r"[一-鿿]")
# Who speaks, in two characters: 西方称 would be read as "the West says".
SIDE = re.compile(r"(?:^|[，；。])([一-鿿]方)")
# The ledgers, tables of reference, and those of their columns that a reader sees in words.
TEXTS = [
    ("reported", "note"),
    ("reports", "title_zh"),
    ("reports", "publisher_zh"),
    ("reports", "kind"),
    ("reports", "published_basis"),
    ("reports", "covers"),
    ("cities", "population_source"),
    ("partnerships", "note"),
    ("partnerships", "source"),
    ("places", "note"),
    ("places", "source"),
    ("events", "note"),
    ("groups", "note"),
    ("groups", "source"),
    ("breaks", "source"),
    ("qualifiers", "written_zh"),
]


def rows(table: str) -> list[tables.Row]:
    """The rows of a table, or of all ledgers; of reports and cities, those that tests name.

    What a report adds is shown as it is until the locale has words for it.
    """
    return tables.FIGURES if table == "reported" else tables.of_named(tables.reference(table))


def texts(table: str, column: str) -> Iterator[str]:
    """Every text of a column that has words; a cell of sources holds several.

    A source that is one of the reports is shown by the report's title.
    """
    reports = {REPORT + row["report_id"] for row in tables.reference("reports")}
    for row in rows(table):
        pieces = row[column].split(SOURCE_SEPARATOR) if column == "source" else [row[column]]
        yield from (p for p in pieces if WORD.search(ADDRESS.sub("", p)) and p not in reports)


def other_language(text: str) -> str:
    """The language that a text is not written in: that of its first letter."""
    first = WORD.search(ADDRESS.sub("", text))
    return "en" if first and CHINESE.match(first[0]) else "zh"


@pytest.mark.parametrize(("table", "column"), TEXTS)
def test_every_text_of_the_data_has_words_in_the_other_language(table, column):
    found = set(texts(table, column))
    assert found
    assert [t for t in sorted(found) if t not in catalogue(other_language(t))] == []


@pytest.mark.parametrize("code", ["zh", "en"])
def test_a_source_keeps_its_address(code):
    cells = {t for table, column in TEXTS if column == "source" for t in texts(table, column)}
    said = {t: catalogue(code)[t] for t in cells if t in catalogue(code)}
    assert said
    assert [t for t, words in said.items() if not set(urls(t)) <= set(urls(words))] == []


def urls(text: str) -> list[str]:
    """The web addresses in a text."""
    return re.findall(r"https?://\S+", text)


def test_a_country_is_named_and_not_cut_to_its_first_character():
    sides = {s for text in catalogue("zh").values() for s in SIDE.findall(text)}
    assert sides <= {"对方", "中方"}


@pytest.mark.parametrize("column", ["definition_zh", "definition_en"])
def test_a_definition_is_written_for_readers_and_names_no_column(column):
    written = {row[column] for row in rows("indicators")}
    assert [text for text in sorted(written) if "_" in text] == []


def test_an_english_definition_explains_a_chinese_word_and_is_not_one():
    written = {row["definition_en"] for row in rows("indicators")}
    assert [text for text in sorted(written) if CHINESE.match(text)] == []
