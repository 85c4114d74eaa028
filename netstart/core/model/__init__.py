"""What a network plan is made of, one file a chapter; the only place that says shape."""

from pydantic import Field

from netstart.core.model.identity import Identity
from netstart.core.model.mission import Mission
from netstart.core.model.money import Money
from netstart.core.model.needs import Needs
from netstart.core.model.offers import Offers
from netstart.core.model.organisation import Organisation
from netstart.core.model.parties import Parties
from netstart.core.model.reviewing import Reviewing
from netstart.core.model.risks import Risks
from netstart.core.model.sittings import Sittings
from netstart.core.model.steps import Steps
from netstart.core.model.success import Success
from netstart.core.model.tensions import Tensions


class Plan(
    Identity,
    Parties,
    Sittings,
    Mission,
    Needs,
    Tensions,
    Offers,
    Success,
    Money,
    Organisation,
    Steps,
    Risks,
    Reviewing,
):
    """All that code reasons about, flat and optional: a plan can be made at any moment of the conversation."""

    further: dict[str, object] = Field(default_factory=dict)
    """Answers to questions that only a pack knows; documents print them under their section."""


__all__ = ["Plan"]
