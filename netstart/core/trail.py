"""Going on from a step: what was newly opened comes first, then where the person came from, then the road."""

from collections.abc import Iterable
from dataclasses import replace

from netstart.core.form import Form
from netstart.core.interview import Agenda, Interview, Step
from netstart.core.road import is_settled, road


def leave(
    form: Form, agenda: Agenda, before: Interview, after: Interview, step: Step, first: Iterable[Step] = ()
) -> Interview:
    """Return the interview gone on from a step. `first` are the stops that the change itself asks for."""
    rest = after.trail[1:] if after.trail and after.trail[0] == step else after.trail
    opened: Iterable[Step] = ()
    if (rest or agenda.is_visit) and before.answers is not after.answers:
        # on the open road new questions come by themselves; only a visitor has to be sent to them
        was = set(road(form, agenda, before))
        opened = (one for one in road(form, agenda, after) if one not in was and not is_settled(after, one))
    return replace(after, trail=stops(*first, *opened, *rest))


def stops(*steps: Step) -> tuple[Step, ...]:
    """Return a trail that stops nowhere twice."""
    return tuple(dict.fromkeys(steps))
