"""The catalogues of messages: complete, and whole in every language."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

import dashboard
from dashboard.basemaps import BaseMapError
from dashboard.charts.fonts import FontError
from dashboard.deck.errors import ApprovalError, ToolError
from dashboard.language import LOCALE, catalogue
from etl import contract
from etl.wording.sentences import SENTENCES

ROOT = Path(dashboard.__file__).parent
CATALOGUES = sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))
# Functions whose texts are messages, in modules and in templates.
SAYERS = {"lang", "counted", "heading", "say", "fault", "MissingFiguresError"} | {
    error.__name__ for error in (BaseMapError, FontError, ApprovalError, ToolError)
}
IN_TEMPLATE = re.compile(r"""\bt\(\s*(["'])(.+?)\1""")
COUNTED_IN_TEMPLATE = re.compile(r'\bt\.counted\([^"]+"(.+?)", "(.+?)"')
HALF_WIDTH_IN_CHINESE = re.compile(r"[一-鿿][,;:?!()]|[,;:?!()][一-鿿]|(?<=[一-鿿])\.(?!\w)")
# Other words for what is always called 不作排名, 推算数, 序列中断 and 误差线.
OTHER_WORDS = re.compile("不排|排序|推算值|断点|须线")
# A Chinese sentence may name its subject where the English one leaves it to the heading.
SUBJECT = {"name"}
CODES = [
    ("qualifier", contract.Qualifier),
    ("measure", contract.Measure),
    ("basis", contract.PeriodBasis),
    ("origin", contract.Origin),
    ("status", contract.Status),
    ("kind", contract.PartnershipKind),
    ("confidence", contract.Confidence),
    ("verdict", contract.Verdict),
    ("dimension", contract.Dimension),
    ("result", contract.CheckResult),
]


def messages(path: Path) -> list[Message]:
    """The messages of one catalogue, without its head."""
    with path.open("rb") as file:
        return [message for message in read_po(file) if message.id]


def called(node: ast.Call) -> str:
    """The last name of what is called: `lang` for lang(…), self.lang(…) and setting.lang(…)."""
    named = node.func
    return getattr(named, "id", getattr(named, "attr", ""))


def said_in_modules() -> Iterator[str]:
    """Messages written out in modules of the dashboard."""
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) in SAYERS:
                for text in node.args:
                    if isinstance(text, ast.Constant) and isinstance(text.value, str):
                        yield text.value


def said_in_templates() -> Iterator[str]:
    """Messages written out in templates."""
    for path in ROOT.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        yield from (m[2] for m in IN_TEMPLATE.finditer(text))
        yield from (said for m in COUNTED_IN_TEMPLATE.finditer(text) for said in m.groups())


@pytest.mark.parametrize("said", [said_in_modules, said_in_templates])
def test_every_message_has_a_chinese_text(said):
    found = set(said())
    assert found
    assert sorted(found - set(catalogue("zh"))) == []


@pytest.mark.parametrize("code", ["zh", "en"])
@pytest.mark.parametrize(("prefix", "codes"), CODES)
def test_every_code_has_words(prefix, codes, code):
    assert [c for c in codes if f"{prefix} {c}" not in catalogue(code)] == []


def named(path: Path) -> str:
    """A catalogue as a failing test names it: zh/trends.po."""
    return f"{path.parts[-3]}/{path.name}"


@pytest.mark.parametrize("path", CATALOGUES, ids=named)
def test_no_message_is_empty(path):
    """Only a blank that joins others may be nothing in another language."""
    assert [m.id for m in messages(path) if m.id.strip() and not m.string.strip()] == []


@pytest.mark.parametrize("path", CATALOGUES, ids=named)
def test_a_translation_has_the_blanks_of_its_message(path):
    odd = [m.id for m in messages(path) if blanks(m.string) - SUBJECT != blanks(m.id) - SUBJECT]
    assert odd == []


def blanks(text: object) -> set[str]:
    """The `{names}` that are filled in."""
    return set(re.findall(r"{(\w+)}", str(text)))


@pytest.mark.parametrize("path", [p for p in CATALOGUES if p.parts[-3] == "zh"], ids=named)
def test_chinese_is_punctuated_in_full_width(path):
    assert [m.string for m in messages(path) if HALF_WIDTH_IN_CHINESE.search(str(m.string))] == []


@pytest.mark.parametrize("code", ["zh", "en"])
def test_a_message_is_said_in_one_way(code):
    ways = defaultdict(set)
    for path in CATALOGUES:
        if path.parts[-3] == code:
            for message in messages(path):
                ways[message.id].add(message.string)
    assert {m: texts for m, texts in ways.items() if len(texts) > 1} == {}


def test_one_idea_has_one_word_in_chinese() -> None:
    said = [*catalogue("zh").values(), *(words.zh for words in SENTENCES.values())]
    assert [text for text in said if OTHER_WORDS.search(text)] == []
