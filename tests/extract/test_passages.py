"""Passages of the genre: what is found in them, and how much of it is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.extract.evaluate import ASPECTS, Score, score
from etl.extract.propose import propose
from etl.extract.reading import Language
from tests.passages.reading import Passage, expected, passages

FOUND = {
    **{"shown": 0.99, "held": 0.99, "second": 0.99, "third": 0.97, "fourth": 0.95},
    **{"fifth": 0.99, "sixth": 0.99, "seventh": 0.99, "eighth": 0.99, "ninth": 0.99, "tenth": 0.99},
    "eleventh": 0.99,
    "twelfth": 0.99,
    "thirteenth": 0.99,
    "fourteenth": 0.99,
    "fifteenth": 0.99,
    "sixteenth": 0.98,
    "seventeenth": 0.99,
    "eighteenth": 0.99,
    "nineteenth": 0.99,
    "twentieth": 0.99,
    "twentyfirst": 0.98,
    "twentysecond": 0.99,
    "twentythird": 0.98,
    "twentyfourth": 0.98,
    "twentyfifth": 0.99,
    "twentysixth": 0.99,
    "twentyseventh": 0.97,
    "twentyeighth": 0.98,
    "twentyninth": 0.99,
    "thirtieth": 0.98,
    "thirtyfirst": 0.99,
}
FLOORS = {
    "shown": {"indicator": 0.98, "unit": 0.98, "period": 0.98, "measure": 0.98, "growth": 0.98},
    "held": {"indicator": 0.98, "unit": 0.98, "period": 0.98, "measure": 0.98, "growth": 0.98},
    "second": {"indicator": 0.97, "unit": 0.98, "period": 0.95, "measure": 0.98, "growth": 0.93},
    "fourth": {"indicator": 0.93, "unit": 0.93, "period": 0.92, "measure": 0.95, "growth": 0.98},
    "fifth": {"indicator": 0.98, "unit": 0.99, "period": 0.98, "measure": 0.98, "growth": 0.97},
    "sixth": {"indicator": 0.94, "unit": 0.99, "period": 0.96, "measure": 0.94, "growth": 0.96},
    "seventh": {"indicator": 0.95, "unit": 0.99, "period": 0.97, "measure": 0.97, "growth": 0.98},
    "eighth": {"indicator": 0.97, "unit": 0.98, "period": 0.98, "measure": 0.98, "growth": 0.99},
    "ninth": {"indicator": 0.97, "unit": 0.99, "period": 0.96, "measure": 0.99, "growth": 0.97},
    "tenth": {"indicator": 0.96, "unit": 0.99, "period": 0.98, "measure": 0.99, "growth": 0.99},
    "third": {"indicator": 0.94, "unit": 0.98, "period": 0.98, "measure": 0.97, "growth": 0.98},
    "eleventh": {"indicator": 0.98, "unit": 0.99, "period": 0.97, "measure": 0.99, "growth": 0.96},
    "twelfth": {"indicator": 0.94, "unit": 0.99, "period": 0.96, "measure": 0.99, "growth": 0.97},
    "thirteenth": {"indicator": 0.96, "unit": 0.99, "period": 0.98, "measure": 0.99, "growth": 1.0},
    "fourteenth": {"indicator": 0.93, "unit": 0.99, "period": 0.95, "measure": 0.96, "growth": 1.0},
    "fifteenth": {"indicator": 0.96, "unit": 0.99, "period": 0.97, "measure": 0.98, "growth": 1.0},
    "sixteenth": {"indicator": 0.96, "unit": 0.99, "period": 0.96, "measure": 0.98, "growth": 1.0},
    "seventeenth": {
        "indicator": 0.96,
        "unit": 0.98,
        "period": 0.97,
        "measure": 0.98,
        "growth": 0.98,
    },
    "eighteenth": {"indicator": 0.94, "unit": 0.98, "period": 0.93, "measure": 0.98, "growth": 1.0},
    "nineteenth": {"indicator": 0.93, "unit": 0.99, "period": 0.93, "measure": 0.96, "growth": 1.0},
    "twentieth": {"indicator": 0.94, "unit": 0.97, "period": 0.96, "measure": 0.97, "growth": 0.98},
    "twentyfirst": {
        "indicator": 0.93,
        "unit": 0.98,
        "period": 0.95,
        "measure": 0.97,
        "growth": 0.92,
    },
    "twentysecond": {
        "indicator": 0.91,
        "unit": 0.98,
        "period": 0.92,
        "measure": 0.96,
        "growth": 0.95,
    },
    "twentythird": {
        "indicator": 0.9,
        "unit": 0.96,
        "period": 0.94,
        "measure": 0.97,
        "growth": 0.97,
    },
    "twentyfourth": {
        "indicator": 0.9,
        "unit": 0.98,
        "period": 0.86,
        "measure": 0.93,
        "growth": 0.9,
    },
    "twentyfifth": {
        "indicator": 0.97,
        "unit": 0.99,
        "period": 0.98,
        "measure": 0.99,
        "growth": 0.98,
    },
    "twentysixth": {
        "indicator": 0.98,
        "unit": 0.99,
        "period": 0.99,
        "measure": 0.99,
        "growth": 0.95,
    },
    "twentyseventh": {
        "indicator": 0.95,
        "unit": 0.98,
        "period": 0.95,
        "measure": 0.98,
        "growth": 0.90,
    },
    "twentyeighth": {
        "indicator": 0.93,
        "unit": 0.96,
        "period": 0.92,
        "measure": 0.96,
        "growth": 0.96,
    },
    "twentyninth": {
        "indicator": 0.98,
        "unit": 0.98,
        "period": 0.98,
        "measure": 0.98,
        "growth": 0.98,
    },
    "thirtieth": {
        "indicator": 0.96,
        "unit": 0.98,
        "period": 0.96,
        "measure": 0.96,
        "growth": 0.98,
    },
    "thirtyfirst": {
        "indicator": 0.95,
        "unit": 0.98,
        "period": 0.96,
        "measure": 0.97,
        "growth": 0.97,
    },
}


def scored(passage: Passage, folder: Path, language: Language) -> Score:
    report = passage.read(folder)
    proposals = propose(report.text, passage.name, language, passage.published)
    return score(expected(passage, report.text, dict(language.units)), proposals)


@pytest.mark.parametrize("name", FLOORS)
def test_the_passages_keep_their_floors(name: str, tmp_path: Path, language: Language) -> None:
    total = Score()
    for passage in passages(name):
        total.add(scored(passage, tmp_path, language))
    shares = {aspect: total.share(aspect) for aspect in ASPECTS}
    assert total.recall >= FOUND[name], total.missed
    assert total.precision >= 0.98, total.extra
    assert {a: s for a, s in shares.items() if s < FLOORS[name][a]} == {}, total.wrong


@pytest.mark.parametrize("name", FLOORS)
def test_a_span_contains_the_digits_it_claims(
    name: str, tmp_path: Path, language: Language
) -> None:
    for passage in passages(name):
        text = passage.read(tmp_path).text
        for proposal in propose(text, passage.name, language, passage.published):
            span = text[proposal.char_start : proposal.char_end]
            assert "".join(span.split()) == proposal.as_printed
            assert any(
                c.isdigit() or c in "零一二三四五六七八九十百千两数几半壹贰叁肆伍陆柒捌玖拾佰仟"
                for c in span
            )


def test_more_than_forty_passages_and_a_third_kept_aside() -> None:
    shown, held = len(passages("shown")), len(passages("held"))
    assert shown + held >= 40
    assert held * 3 >= shown + held
