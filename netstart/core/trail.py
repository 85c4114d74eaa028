"""Going on from a step: what was newly opened comes first, then where the person came from, then the road."""

from collections.abc import Iterable
from dataclasses import replace

from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.road import is_fact, is_settled, road
from netstart.core.room_road import is_for_room, is_passed, passed


def leave(
    form: Form, agenda: Agenda, before: Interview, after: Interview, step: Step, first: Iterable[Step] = ()
) -> Interview:
    """Return the interview gone on from a step. `first` are the stops that the change itself asks for."""
    if agenda.is_room and step.place.question:
        after = passed(after, step)
    rest = after.trail[1:] if after.trail and after.trail[0] == step else after.trail
    # what follows now from what was said need not be stopped at any more
    rest = tuple(one for one in rest if not is_fact(form, after, one))
    if agenda.is_room:
        rest = tuple(one for one in rest if is_for_room(form, one.place))
    opened: Iterable[Step] = ()
    if (rest or agenda.is_visit) and before.answers is not after.answers:
        # on the open road new questions come by themselves; only a visitor has to be sent to them
        is_done = is_passed if agenda.is_room else is_settled
        was = set(road(form, agenda, before))
        opened = (one for one in road(form, agenda, after) if one not in was and not is_done(after, one))
    return replace(after, trail=stops(*first, *opened, *rest))


def stops(*steps: Step) -> tuple[Step, ...]:
    """Return a trail that stops nowhere twice."""
    return tuple(dict.fromkeys(steps))
