"""What a pack may say of the adviser: words and weight of each rule, and the numbers that rules compare with."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from netstart.core.pack import Id, Part, SourceId, Text

Weight = Literal["contradiction", "warning", "question", "tip"]
Share = Annotated[float, Field(ge=0, le=1)]
Number = Annotated[int, Field(ge=0)]


class AdviceEntry(Part):
    """The words of one rule: what does not fit, one question, and how loud it is said in which phase."""

    says: Text
    asks: Text
    weight: Mapping[Id, Mapping[Id, Weight]]
    """By network type the phases from which the weight holds; before the first of them the rule is silent."""
    together: bool = False
    """Whether it may be said in a room, right after the part that it is about."""
    sources: tuple[SourceId, ...] = ()


class Thresholds(Part):
    """The numbers that rules and proposals compare with, in one place (domain Annex 6; ours unless said otherwise)."""

    employers_asked: Number
    """So many employers are asked what they need before a network is built."""
    begun_ticks: Number
    """So many ticks at a phase of the self-check make that it is behind them, grown, or fading (domain C2)."""
    grown_ticks: Number
    fading_ticks: Number
    high_needs: Number
    """Of more needs than this it is no choice that they come first."""

    # needs, offers, success, organisation and money
    high: Number
    """From this score on, haste, influence and interest count as high."""
    alike_needs: Number
    """So many needs or more should not all be as urgent."""
    same_urgency: Share
    satisfied: Number
    """From this score on, what exists already does its work well."""
    to_the_left: Number
    """Up to this score a tension field leans to its left side; a network then does its own work."""
    to_the_right: Number
    """From this score on it leans to its right side; a network then has things arranged."""
    growth: Number
    """Percent a year that a close group can grow."""
    signs: Number
    """Signs that can be kept an eye on."""
    tasks_elsewhere: Share
    outsiders_in_core: Share
    many_members: Number
    """More of them need somebody who holds them together once they do not agree."""
    wide_spread: Number
    coordinator_hours: Number
    """Hours a week of a coordinator for more than so many members."""
    coordinator_members: Number
    board_members: Number
    """So many members may need a board without money being there."""
    own_directions: tuple[Text, ...]
    """Words for the network itself, by which one sees that a coordinator works for it."""
    selling: tuple[Text, ...]
    tasks_each: Number
    one_source: Share

    # mission, hard choices, parties, steps and meetings
    telling_word: Number
    vague_words: Number
    whole_country: tuple[Text, ...]
    everybody: tuple[Text, ...]
    """So begins what a group is called that shuts nobody out."""
    needs_months: Number
    far_left: Number
    far_right: Number
    middle: Number
    others_at_table: Share
    few_came: Share
    coordinator_tasks: Share
    enough_for_share: Number
    others_activities: Share
    involvement_apart: Number
    at_the_wheel: Share
    contacts_each: Number
    many_parties: Number
    same_steps: Share
    first_step_weeks: Number
    first_success_days: Number
    low_hand: Number
    low_hands: Share
    employers_present: Share
    parties_present: Number
    decided_at_once: Share
    full_room: Number
    review_months: Number
