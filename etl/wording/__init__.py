"""Everything the ETL says to a reader, in Chinese and English, made in one place."""

from etl.wording.numbers import amount, conversion_words, counter, digits, names_en
from etl.wording.periods import period_words
from etl.wording.sentences import Words, headline, joined, listed, opened, say

__all__ = [
    "Words",
    "amount",
    "conversion_words",
    "counter",
    "digits",
    "headline",
    "joined",
    "listed",
    "names_en",
    "opened",
    "period_words",
    "say",
]
