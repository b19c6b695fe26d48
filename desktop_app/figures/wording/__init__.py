"""Numbers, money, dates and vocabulary in the reader's language; no Qt."""

from desktop_app.figures.wording.countries import in_text, sentence
from desktop_app.figures.wording.dates import date_or_undated, day_text, fuzzy_date, month_year
from desktop_app.figures.wording.lists import beside, joined
from desktop_app.figures.wording.money import axis_scale, money, money_rounded, sign_of
from desktop_app.figures.wording.numbers import count_word, months_text, number, percent, signed, with_percent
from desktop_app.figures.wording.vocabulary import (
    amount_kind_word,
    event_kind_word,
    instrument_word,
    instrument_words,
    milestone_word,
    project_kind_word,
    role_word,
    stage_word,
    stage_words,
    status_word,
    weight_word,
)

__all__ = [
    "amount_kind_word",
    "axis_scale",
    "beside",
    "count_word",
    "date_or_undated",
    "day_text",
    "event_kind_word",
    "fuzzy_date",
    "in_text",
    "instrument_word",
    "instrument_words",
    "joined",
    "milestone_word",
    "money",
    "money_rounded",
    "month_year",
    "months_text",
    "number",
    "percent",
    "project_kind_word",
    "role_word",
    "sentence",
    "sign_of",
    "signed",
    "stage_word",
    "stage_words",
    "status_word",
    "weight_word",
    "with_percent",
]
