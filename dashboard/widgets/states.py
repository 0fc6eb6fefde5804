"""What a page says where it cannot be shown: nothing is published, or something went wrong."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from dashboard.errors import UserError
from dashboard.language import Language
from dashboard.store import NotPublishedError

LOG = logging.getLogger("dashboard")


def refused(error: UserError, lang: Language) -> None:
    """What a user has to mend, a paragraph for each thing."""
    st.error(error.said(lang).replace("\n", "\n\n"))


@contextmanager
def mishaps_told(lang: Language) -> Iterator[None]:
    """Says in words what keeps the page from being shown; the log has the traceback."""
    try:
        yield
    except UserError as error:
        refused(error, lang)
    except NotPublishedError:
        st.info(
            lang(
                "Nothing is published yet, or not all of it. Run `make build`, then reload this page."
            )
        )
    except Exception:
        LOG.exception("a page could not be shown")
        st.error(
            lang(
                "This page could not be shown. Reload it; if that does not help, publish the data"
                " again with `make build`. The server's log says what went wrong."
            )
        )
