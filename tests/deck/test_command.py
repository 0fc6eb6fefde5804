"""The command line, and the deck that is kept for presenting."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from dashboard.basemaps import BaseMapError
from dashboard.charts.fonts import FontError
from dashboard.deck import __main__ as command
from dashboard.deck import shelf
from dashboard.deck.content import Deck, Pin
from dashboard.deck.export import Form, file_name
from dashboard.errors import UserError

run = CliRunner()


@pytest.fixture(autouse=True)
def tables(published: Path) -> Path:
    return published


@pytest.mark.parametrize("form", ["pptx", "docx", "xlsx", "html"])
def test_a_deck_is_written_in_the_form_asked_for(form: str, tmp_path: Path) -> None:
    out = tmp_path / "new" / f"deck.{form}"
    done = run.invoke(
        command.app, ["overview", "--city", "qingdao", "--to", form, "--out", str(out)]
    )
    assert done.exit_code == 0, done.output
    head = {"html": b"<!DOCTYPE html>"}.get(form, b"PK")
    assert out.read_bytes().startswith(head)
    assert [path.name for path in out.parent.iterdir()] == [out.name]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["overview"], "is a deck for one city"),
        (["overview", "--city", "atlantis"], "unknown city 'atlantis'"),
        (["nowhere"], "there is no nowhere.toml"),
        (["overview", "--city", "ningbo", "--for", "public"], "approved.toml"),
    ],
)
def test_a_mistake_ends_in_a_sentence_and_leaves_no_file(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = run.invoke(command.app, [*arguments, "--out", str(tmp_path / "deck.pptx")])
    assert done.exit_code == 1
    assert said in done.output + done.stderr + capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_public_gets_a_deck_without_maps_where_none_was_reviewed(tmp_path: Path) -> None:
    out = tmp_path / "deck.html"
    asked = ["overview", "--city", "zhoushan", "--for", "public", "--no-maps", "--to", "html"]
    done = run.invoke(command.app, [*asked, "--out", str(out)])
    assert done.exit_code == 0, done.output
    assert "data:image/png" not in out.read_text(encoding="utf-8")


def said_by(error: UserError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the command says where making the deck ends in an error."""

    def refuse(*_arguments: object, **_named: object) -> Deck:
        raise error

    monkeypatch.setattr(command, "make", refuse)
    told = StringIO()
    monkeypatch.setattr(command, "console", Console(file=told, width=200))
    done = run.invoke(command.app, ["overview", "--out", str(tmp_path / "deck.pptx")])
    assert (done.exit_code, type(done.exception)) == (1, SystemExit)
    return told.getvalue()


@pytest.mark.parametrize(
    "error",
    [
        BaseMapError("{file} lacks {keys}. Fill them in.", file="approved.toml", keys="year"),
        FontError("{file} is not there. Install {package} again.", file="cjk.otf", package="font"),
    ],
)
def test_whatever_a_user_can_mend_ends_in_a_sentence(
    error: UserError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert said_by(error, tmp_path, monkeypatch) == f"error {error}\n"


def test_square_brackets_of_a_sentence_are_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = UserError("Write a [[slide]] for each of them.")
    assert "Write a [[slide]] for each" in said_by(error, tmp_path, monkeypatch)


def test_a_kept_deck_does_not_change_when_the_data_change(ningbo: Deck, tmp_path: Path) -> None:
    shelf.keep(ningbo, tmp_path)
    newer = replace(ningbo, pin=Pin("newer", "2030-01-01"))
    assert shelf.kept(newer, tmp_path) == ningbo.pin
    shelf.keep(newer, tmp_path)
    assert shelf.kept(newer, tmp_path) == newer.pin


def test_a_deck_that_was_never_kept_has_no_pin(ningbo: Deck, tmp_path: Path) -> None:
    assert shelf.kept(ningbo, tmp_path / "nothing") is None


def test_the_address_of_a_kept_deck_names_deck_city_language_and_look(ningbo: Deck) -> None:
    found = shelf.address(ningbo, Pin("abc", "2022-11-28"))
    assert found == "app/static/decks/overview-ningbo-zh-light.html?data=abc"
    assert file_name(ningbo, Form.PPTX) == "overview-ningbo-zh-light.pptx"
