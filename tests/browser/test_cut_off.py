"""Published tables of which one is half a file: what the page whose parts run by themselves says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import chromium
from tests.browser.serving import served

pytestmark = pytest.mark.browser

expect.set_options(timeout=chromium.LIMIT)


def test_the_map_page_says_only_how_to_publish_the_tables(
    browser: Browser, published: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "cut off"
    shutil.copytree(published, folder)
    table = folder / "observations.parquet"
    table.write_bytes(table.read_bytes()[: table.stat().st_size // 2])
    with served(folder) as server:
        tab = browser.new_page()
        tab.goto(f"{server.address}/partner_map")
        chromium.settle(tab)
        expect(tab.get_by_test_id("stAlert")).to_have_count(1)
        expect(tab.get_by_test_id("stAlert")).to_contain_text("make build")
        expect(tab.get_by_test_id("stException")).to_have_count(0)
        tab.close()
