from __future__ import annotations

import pytest

from desktop_app.figures.wording.claim_words import claim_value
from desktop_app.i18n import say_in
from desktop_app.ledger import Ledger


@pytest.mark.parametrize(
    ("value", "unit", "en", "ja", "ko"),
    [
        ("0.71", "% of GDP", "0.71\N{NARROW NO-BREAK SPACE}% of GDP", "対GDP比0.71%", "GDP 대비 0.71%"),
        ("0.50", "% of GDP", "0.50\N{NARROW NO-BREAK SPACE}% of GDP", "対GDP比0.50%", "GDP 대비 0.50%"),
        ("3.9", "JPY tn", "¥3.9tn", "3.9兆円", "3.9조 엔"),
        ("25.7", "USD bn", "$25.7bn", "257億ドル", "257억 달러"),
        ("55000", "wafers a month", "55,000 wafers a month", "月産55,000枚", "웨이퍼 월 55,000장"),
        ("2021-2023", "years", "2021–2023", "2021–2023", "2021–2023"),
        ("56", "years", "56 years", "56年", "56년"),
        ("774.5", "JPY bn", "¥774.5bn", "7,745億円", "7,745억 엔"),
        ("2010s", "decade", "2010s", "2010年代", "2010년대"),
        ("2024-02", "date", "Feb 2024", "2024年2月", "2024년 2월"),
        ("44", "companies", "44 companies", "企業44社", "기업 44곳"),
        ("3", "times, at least", "at least 3 times", "最低3倍", "최소 3배"),
    ],
)
def test_that_the_value_of_a_claim_is_said_in_the_language(
    ledger: Ledger, value: str, unit: str, en: str, ja: str, ko: str
) -> None:
    found = next(claim for claim in ledger.claims(ledger.info.facts_to) if (claim.value, claim.unit) == (value, unit))
    assert [claim_value(found, say_in(language)) for language in ("en", "ja", "ko")] == [en, ja, ko]
