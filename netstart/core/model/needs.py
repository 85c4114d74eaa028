"""What employers need, what is already there for it, and what is missing."""

from typing import Annotated, Literal

from netstart.core.model.parts import Count, Dots, Link, Long, Part, Row, Scale, Text

Matter = Literal["information", "relation", "practical", "money", "rules", "motivation"]


class Need(Row):
    """Something that an employer needs to employ inclusively (S0.Q3)."""

    said: Long | None = None
    voices: Count | None = None
    whose: tuple[Literal["large", "medium", "small", "beginner", "experienced"], ...] | None = None
    evidence: Literal["call", "meeting", "survey", "assumed"] | None = None
    dots: Dots | None = None
    matter: Matter | None = None
    wish: Text | None = None
    urgency: Scale | None = None
    frequency: Literal["once", "monthly", "daily"] | None = None
    influence: Literal["self", "together", "raise", "none"] | None = None
    raise_with: Annotated[str, Link("parties")] | None = None
    gap: Literal["absent", "unknown", "too-hard", "wrong-moment", "unfit", "no-trust", "not-known"] | None = None
    gap_note: Text | None = None
    taken_up: Literal["us", "passed-on", "raised", "nobody"] | None = None
    passed_to: Annotated[str, Link("parties")] | None = None


class ExistingOffer(Row):
    """Something that exists in the region already (S0.Q4)."""

    giver: Annotated[str, Link("parties")] | None = None
    needs: tuple[Annotated[str, Link("needs")], ...] | None = None
    meant_for: Text | None = None
    known: Scale | None = None
    satisfied: Scale | None = None
    heard_from: Text | None = None


class Needs(Part):
    needs: tuple[Need, ...] | None = None
    top_needs: tuple[Annotated[str, Link("needs")], ...] | None = None
    existing_offers: tuple[ExistingOffer, ...] | None = None
