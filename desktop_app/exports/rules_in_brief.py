"""The counting rules in a few lines, for files that travel without the program."""

from __future__ import annotations

from desktop_app.i18n import Say


def rules_in_brief(say: Say) -> list[str]:
    """Return one sentence for each rule that a reader of figures of money needs."""
    return [
        say(
            "A country’s announced support is the sum of its counted programmes; money inside another one counts once."
        ),
        say(
            "Awards count each piece of money once, at the latest stage known on the as-of date; cancelled money is zero."
        ),
        say("Programmes and awards are never added: awards are paid out of programmes."),
        say("Grants, tax credits, loans, guarantees and equity cost a state different things and are kept apart."),
        say("What is only proposed is shown apart, in no total. “≤” marks a ceiling, “≥” a floor."),
        say("Amounts are converted at the annual average rate of their own year; one year’s GDP is named."),
        say("A date cut short counts from its first day. A missing value is a gap with its reason, never zero."),
        say("Rival statements stand side by side; the working lists the rows taken and left out, and why."),
    ]
