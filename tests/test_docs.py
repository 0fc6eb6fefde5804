"""The documentation, kept true."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

from etl.contract import TABLES
from etl.ledger import LEDGER_COLUMNS
from etl.schemas import columns
from tests.docs import DATA_README, data_readme
from tests.source import modules
from tests.tables import ROOT

READMES = sorted(path for path in ROOT.glob("*.md") if path.name.startswith("README"))
DOCUMENTS = [*READMES, *sorted((ROOT / "data").glob("*/README.md")), DATA_README]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")

each_document = pytest.mark.parametrize(
    "path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix()
)


def test_the_data_dictionary_is_that_of_the_contract() -> None:
    assert DATA_README.read_text(encoding="utf-8") == data_readme(), "make docs, and commit it"


def section(heading: str) -> str:
    text = DATA_README.read_text(encoding="utf-8")
    return text.partition(f"## {heading}")[2].partition("\n## ")[0]


def test_the_columns_of_the_ledger_are_documented_in_order() -> None:
    listed = re.findall(r"^\| `(\w+)` \|", section("The ledger"), re.M)
    assert listed == list(LEDGER_COLUMNS)


def test_the_columns_of_a_new_report_are_documented() -> None:
    text = (ROOT / "data" / "reports" / "README.md").read_text(encoding="utf-8")
    cells = " ".join(re.findall(r"^\| (`.*?`) \|", text, re.M))
    assert set(re.findall(r"`(\w+)`", cells)) == set(columns("reports"))


def test_every_field_means_something_in_both_languages() -> None:
    assert [f.name for fields in TABLES.values() for f in fields if not (f.zh and f.en)] == []


@each_document
def test_every_target_named_in_a_document_is_in_the_makefile(path: Path) -> None:
    code = re.findall(r"`make ([a-z ]+)", path.read_text(encoding="utf-8"))
    named = {target for group in code for target in group.split()}
    assert named <= set(re.findall(r"^(\w+):", MAKEFILE, re.M))


@each_document
def test_every_link_in_a_document_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", READMES, ids=lambda path: path.name)
def test_every_place_to_edit_exists(path: Path) -> None:
    rows = re.findall(r"^\| .*? \| (.*?) \|$", path.read_text(encoding="utf-8"), re.M)
    named = {name for row in rows for name in re.findall(r"`([\w./*-]+/[\w./*-]*)`", row)}
    assert named
    assert [name for name in sorted(named) if not list(ROOT.glob(name.rstrip("/")))] == []


def test_both_readmes_have_the_same_sections_commands_and_places() -> None:
    def outline(path: Path) -> tuple[int, list[str], int]:
        text = path.read_text(encoding="utf-8")
        commands = re.findall(r"(?:`|^)(make [a-z]+)", text, re.M)
        return text.count("\n## "), commands, text.count("\n| ")

    english, chinese = (outline(path) for path in READMES)
    assert english == chinese


def test_the_makefile_says_what_each_target_does() -> None:
    said = set(re.findall(r"^#   make (\w+)", MAKEFILE, re.M))
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.M)
    assert phony is not None
    assert said == set(phony[1].split()) - {"FORCE"}


def test_every_package_says_what_it_is_for_in_one_line() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    for asked in project["dependencies"]:
        line = next(line for line in text.splitlines() if f'"{asked}"' in line)
        assert re.search(r"# \w+", line), asked


# Packages whose modules have other names.
NAMES = {
    **{"pil": "pillow", "docx": "python-docx", "pptx": "python-pptx"},
    "noto_cjk_sans_otc": "noto-cjk-sans-otc",
}


def test_every_package_imported_is_asked_for_and_the_other_way_round() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    imported = {
        name.partition(".")[0].lower()
        for module in modules("etl", "dashboard")
        for name in module.imports()
    } - {*map(str.lower, sys.stdlib_module_names), "etl", "dashboard", "__future__"}
    found = {NAMES.get(name, name) for name in imported}
    needed, optional = packages(project["dependencies"]), packages(extras["places"])
    assert needed - {"uvloop"} <= found  # Streamlit imports it where it is there
    assert found <= needed | optional | packages(extras["cluster"]) | {"pyogrio", "distributed"}


def packages(asked: list[str]) -> set[str]:
    """Names of packages without versions."""
    return {re.split(r"[<>=;\[]", name)[0].lower() for name in asked}


def test_every_package_asked_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pinned = {
        line.partition("==")[0]
        for name in ("requirements.txt", "requirements-dev.txt")
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines()
    }
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    assert packages(asked) - pinned == set()


def test_the_lists_of_packages_name_no_machine_and_no_registry() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert not re.search(r"://|--index|--find-links|file:|/", text), name
