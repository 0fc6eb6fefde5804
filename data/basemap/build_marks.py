"""Draws the icons of the web map; a maintainer runs it when the forms change.

    python data/basemap/build_marks.py

Writes `marks.png` beside this file, from `dashboard.charts.map_marks`.
"""

from __future__ import annotations

from pathlib import Path

from dashboard.charts.map_marks import sheet

if __name__ == "__main__":
    Path(__file__).with_name("marks.png").write_bytes(sheet())
