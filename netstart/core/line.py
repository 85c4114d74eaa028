"""One answer as a line that is read back: what it is about, what was said, and what is left to say about it."""

from netstart.core.form import Form
from netstart.core.interview import Interview, Marked
from netstart.core.place import Place, has, value_at
from netstart.core.question import Field
from netstart.core.screen import Line, State
from netstart.core.show import shown


def line(form: Form, now: Interview, field: Field, place: Place) -> Line:
    """Return what was answered at a place, or what was typed there and not taken."""
    marked = now.marks.get(place, Marked())
    text = now.drafts.get(place, "")
    state: State = "open"
    if place in now.parked:
        state = "parked"
    elif has(now.answers, place):
        value = value_at(now.answers, place)
        state = "not-known" if value is None else "answered"
        text = shown(field, value, form.titles(now.answers, field.to), form.words)
    return Line(place, field.label, text, state, marked.status, len(marked.views))
