"""The adviser's rules, a module a chapter: one pure function a rule, a case in, places and facts out.

A rule never raises and never prints. It reads only what was asked: what was never asked is not empty.
"""

from netstart.core.rules import mission, money, needs, offers, organisation, parties, sittings, steps, success, tensions
from netstart.core.rules.rule import RULES

__all__ = [
    "RULES",
    "mission",
    "money",
    "needs",
    "offers",
    "organisation",
    "parties",
    "sittings",
    "steps",
    "success",
    "tensions",
]
