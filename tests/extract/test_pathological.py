"""Texts that no office writes: they end in seconds all the same."""

from __future__ import annotations

import pytest

from etl.extract.propose import propose
from etl.extract.reading import Language

TEXTS = {
    "digits": "9" * 100_000,
    "grouped digits": "1,111" * 5_000,
    "digits and blanks": "1 111" * 5_000,
    "one line": "接待外宾30批，" * 4_000,
    "no punctuation": "接待外宾" * 20_000 + "30批",
    "open brackets": "（" * 20_000 + "接待外宾30批" + "）" * 20_000,
    "open quotations": "“" * 20_000 + "接待外宾30批",
    "chinese numerals": "一二三四五六七八九十百千万" * 4_000,
    "scales": "万亿" * 4_000,
    "dates": "2018年1月" * 5_000,
    "percentages": "增长5%、" * 5_000,
    "ranges": "1至" * 4_000,
    "every": "每30个人" * 5_000,
    "lines": "接待外宾30\n" * 6_000,
    "headings": "一、\n" * 6_000,
    "latin": "a1" * 20_000,
    "markdown": "*" * 100_000,
    "blanks": "接 " * 20_000,
    "headings of tables": "项目 2021年 2022年\n" * 4_000,
    "a long table": "项目\t2021年\t2022年\n" + "接待外宾（批）\t30\t31\n" * 3_000,
    "doubled": "友城友城" * 5_000,
    "numbers in a row": "2018年各区" + "12 " * 40 + "合计42个。",
    "regions": "友城来自" + "亚洲、欧洲、" * 40 + "的友人30人。",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_pathological_text_ends(name: str, language: Language) -> None:
    proposals = propose(TEXTS[name], name, language)
    assert all(p.char_start < p.char_end for p in proposals)
