"""Palettes: every colour from config.toml, readable in light and dark."""

from __future__ import annotations

import ast
import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.boards import style
from dashboard.charts.city_style import city_style
from dashboard.theme import CONFIG, palette, plotly_layout, rgb
from tests.source import modules

THEME = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]
CITIES = ("ningbo", "zhoushan", "qingdao")
AA = 4.5


def contrast(first: str, second: str) -> float:
    """Contrast of two colours as WCAG 2 defines it."""

    def luminance(colour: str) -> float:
        shares = [c / 255 for c in rgb(colour)]
        linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def test_no_module_has_a_colour_of_its_own():
    own = [
        (module.path, node.value)
        for module in modules("dashboard")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"#?[0-9a-fA-F]{6}", node.value)
    ]
    assert own == []


@pytest.mark.parametrize("kind", ["light", "dark"])
def test_a_palette_is_that_of_the_config(kind):
    found = palette(kind, CITIES)
    assert found.background == THEME[kind]["backgroundColor"]
    assert tuple(found.cities.values()) == tuple(THEME[kind]["chartCategoricalColors"][:3])


@pytest.mark.parametrize("kind", ["light", "dark"])
def test_boards_give_every_city_its_colour_and_the_form_of_the_map(kind):
    found = palette(kind, (*CITIES, "wenzhou"))
    rules = city_style(found).splitlines()
    assert [rule.partition("; ")[0] for rule in rules] == [
        f".city-{city} {{ --city: {colour}" for city, colour in found.cities.items()
    ]
    assert len({rule.partition("--form")[2] for rule in rules}) == len(found.cities)


def test_no_style_sheet_names_a_city():
    assert not any(f"city-{city}" in style() for city in CITIES)


@pytest.mark.parametrize("kind", ["light", "dark"])
def test_marks_and_labels_stand_out_from_the_background(kind):
    found = palette(kind, CITIES)
    colours = {**found.cities, "text": found.text, "muted": found.muted}
    weak = {n: c for n, c in colours.items() if contrast(c, found.background) < AA}
    assert weak == {}


def test_a_reader_whose_theme_is_not_known_sees_the_light_one():
    assert palette(None).type == "light"


def test_more_cities_than_colours_all_have_one():
    cities = tuple(f"city-{i}" for i in range(20))
    assert set(palette("light", cities).cities) == set(cities)


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_a_colour_is_read_as_it_was_written(parts):
    assert rgb("#{:02x}{:02x}{:02x}".format(*parts)) == parts


def test_layouts_share_no_axis():
    layout = plotly_layout(palette())
    layout["xaxis"]["range"] = [0, 1]
    assert "range" not in plotly_layout(palette())["xaxis"]
    assert "range" not in layout["yaxis"]
