"""Writes the golden files anew: `make golden`."""

from tests.golden.dump import FOLDER, dumps

for name, text in dumps().items():
    (FOLDER / name).write_text(text, encoding="utf-8")
