"""The page that a browser loads before anything else."""

from __future__ import annotations

from dashboard.start_page import FRONTEND, INLINE, inline_scripts, start_page


def test_a_hash_is_that_of_the_script_between_its_tags() -> None:
    # printf 'alert(1)' | openssl dgst -sha256 -binary | base64
    known = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
    assert inline_scripts(b"<script>alert(1)</script>") == known


def test_the_frontend_still_reads_the_settings_that_the_page_gives_it() -> None:
    scripts = (FRONTEND / "static" / "js").glob("index.*.js")
    read = "".join(script.read_text(encoding="utf-8") for script in scripts)
    assert "window.__streamlit" in read
    assert "BACKEND_BASE_URL" in read


def test_the_settings_stand_in_the_head() -> None:
    settings, told = start_page().find(b"window.__streamlit"), start_page().find(b"</head>")
    assert 0 < settings < told


def test_the_scripts_of_the_frontend_stay_as_they_are() -> None:
    own = INLINE.findall((FRONTEND / "index.html").read_bytes())
    assert INLINE.findall(start_page())[: len(own)] == own


def test_the_title_is_the_products() -> None:
    assert "<title>城市外事数据</title>" in start_page().decode()
