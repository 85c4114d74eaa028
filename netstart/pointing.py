"""A place that is typed on the command line: the step that it means, or what looks like it."""

from difflib import get_close_matches

from netstart.core.form import Form
from netstart.core.interview import Interview, Step
from netstart.core.place import Place
from netstart.core.place_named import names_of_places, place_meant
from netstart.core.road import exists, step_to
from netstart.core.words import Problem, Trouble, trouble

MOST_NAMES = 3


class NoSuchPlace(Problem):
    """Somebody pointed at what is not there."""


def step_meant(form: Form, now: Interview, text: str) -> Step:
    """Return the step that somebody points at; nothing is the overview.

    Raises:
        NoSuchPlace: there is no such place, or these answers do not lead to it.
    """
    if not text:
        return step_to(form, Place())
    place = place_meant(form, now.answers, text)
    if place is None:
        raise NoSuchPlace(_no_such(form, now, text))
    step = step_to(form, place)
    if not exists(form, now, step):
        raise NoSuchPlace(trouble("", "place-not-asked", name=text))
    return step


def _no_such(form: Form, now: Interview, text: str) -> Trouble:
    names = {name.casefold(): name for name in names_of_places(form, now.answers)}
    close = [names[one] for one in get_close_matches(text.casefold(), names, n=MOST_NAMES)]
    if not close:
        return trouble("", "file-no-such-place", name=text)
    return trouble("", "place-close", name=text, close=close)
