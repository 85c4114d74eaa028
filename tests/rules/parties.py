"""Parties around the network: what each rule finds, and what it leaves alone."""

from datetime import date
from typing import Any

from tests.rules.pair import Pair

MEMBER = {"kind": "employer-small", "side": "in"}


def around(**said: Any) -> dict[str, Any]:
    return {"kind": "municipality", "side": "around", **said}


def key(**said: Any) -> dict[str, Any]:
    """Return one of the parties that matter most."""
    return around(approach="together", **said)


PAYING = {"party": "party-1", "position": "client-at-distance"}

PARTIES = {
    "influential-without-contact": Pair(
        found={"parties": [around(influence=4, contact=None)]},
        alone={"parties": [around(influence=3, contact=None)]},
        places=("parties/party-1.contact",),
    ),
    "influential-without-plan": Pair(
        found={"parties": [key(influence=4, plan=None)]},
        alone={"parties": [key(influence=4, plan="In maart komt zij langs")]},
        places=("parties/party-1.plan",),
    ),
    "influential-not-spoken": Pair(
        found={"parties": [around(influence=4, spoken=False)]},
        alone={"parties": [around(influence=4, spoken=True)]},
        places=("parties/party-1.spoken",),
        phase="initiation",
    ),
    "involvement-apart": Pair(
        found={"parties": [key(involvement="consult", asked_involvement="collaborate")]},
        alone={"parties": [key(involvement="consult", asked_involvement="involve")]},
        places=("parties/party-1.involvement",),
    ),
    "everybody-at-the-wheel": Pair(
        found={
            "parties": [around(involvement=one) for one in ("decide", "collaborate", "collaborate", "inform", "none")]
        },
        alone={"parties": [around(involvement=one) for one in ("decide", "collaborate", "involve", "inform", "none")]},
        places=("parties/party-1.involvement",),
    ),
    "no-voice-of-candidates": Pair(
        found={"parties": [MEMBER, around()]},
        alone={"parties": [MEMBER, around(), around(kind="candidates")]},
        places=("parties",),
        phase="initiation",
    ),
    "no-public-party": Pair(
        found={"parties": [MEMBER, around(kind="candidates")]},
        alone={"parties": [MEMBER, around(kind="candidates"), around()]},
        places=("parties",),
        phase="initiation",
    ),
    "decided-about-the-absent": Pair(
        found={"parties": [around(spoken=False, promise="Wij bellen jullie")]},
        alone={"parties": [around(spoken=False, promise="Wij bellen jullie")]},
        places=("parties/party-1.promise",),
        phase="initiation",
        more_found={"marks": {"parties/party-1.promise": ("decided",)}},
        more_alone={"marks": {"parties/party-1.promise": ("provisional",)}},
    ),
    "payer-without-money": Pair(
        found={"funding": "mixed", "funders": [{"party": "party-2"}], "parties": [key(position="funder"), around()]},
        alone={"funding": "mixed", "funders": [{"party": "party-1"}], "parties": [key(position="funder"), around()]},
        places=("parties/party-1.position",),
    ),
    "money-from-another-place": Pair(
        found={"funding": "mixed", "funders": [PAYING], "parties": [key(position="guest")]},
        alone={"funding": "mixed", "funders": [PAYING], "parties": [key(position="distant")]},
        places=("parties/party-1.position",),
    ),
    "many-contacts-one-name": Pair(
        found={"parties": [MEMBER, *[around(contact="party-1")] * 5]},
        alone={"parties": [MEMBER, *[around(contact="party-1")] * 4]},
        places=("parties/party-2.contact",),
    ),
    "talk-overdue": Pair(
        found={"parties": [key(spoken=True, last_spoken=date(2026, 7, 12), rhythm="quarterly")]},
        alone={"parties": [key(spoken=True, last_spoken=date(2026, 7, 13), rhythm="quarterly")]},
        places=("parties/party-1.last_spoken",),
        phase="maturity",
    ),
    "long-list-without-choice": Pair(
        found={"parties": [around(approach="inform")] * 13},
        alone={"parties": [around(approach="inform")] * 12},
        places=("parties",),
        phase="initiation",
    ),
}
