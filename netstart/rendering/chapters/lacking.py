"""What is open by its content: it was answered, and still lacks a hand, hours, money or agreement."""

from collections.abc import Iterator, Mapping

from netstart.core.derive import NOBODY
from netstart.core.interview import Marked
from netstart.core.place import Place
from netstart.rendering.chapters.budget import budget
from netstart.rendering.chapters.tasks import hours
from netstart.rendering.escape import escape_cell
from netstart.rendering.said import Data, Said


def lacking(said: Said) -> list[Data]:
    """Return what nobody does, takes up, pays or agrees on."""
    return [*_tasks(said), *_needs(said), *_hours(said), *_money(said), *_disagreed(said)]


def unpaid(said: Said) -> Mapping[Place, str]:
    """Return what each post costs of which was put off who pays it, in euros."""
    return {
        place: escape_cell(said.form.words.shown(cost.amount))
        for cost in budget(said).costs
        if cost.lacks and (place := Place("budget", cost.id, "covered_by")) in said.now.parked
    }


def _tasks(said: Said) -> Iterator[Data]:
    for task in said.plan.tasks or ():
        if task.holder == NOBODY:
            yield {"kind": "task", "title": said.name("tasks", task.id, escape_cell), "who": "", "until": ""}


def _needs(said: Said) -> Iterator[Data]:
    """Yield the needs that nobody takes up, with the first step for it if somebody takes that."""
    for need in said.plan.needs or ():
        if need.taken_up == NOBODY:
            step = next((one for one in said.plan.steps or () if one.need == need.id), None)
            told = said.cells(Place("steps", step.id), "title", "who", "until") if step else {}
            yield {
                "kind": "need",
                "title": escape_cell(need.title),
                "step": told.get("title", ""),
                "who": told.get("who", ""),
                "until": told.get("until", ""),
            }


def _hours(said: Said) -> Iterator[Data]:
    short = (hours(said) or {"short": {"text": ""}})["short"]["text"]
    if short not in {"", "0"}:
        yield {"kind": "hours", "hours": short, "who": "", "until": ""}


def _money(said: Said) -> Iterator[Data]:
    """Yield what is not covered, post by post; not what was put off, which is told as such."""
    put_off = {place.row for place in unpaid(said)}
    for cost in budget(said).costs:
        if cost.lacks and cost.id not in put_off:
            amount = escape_cell(said.form.words.shown(cost.lacks))
            yield {"kind": "money", "title": escape_cell(cost.title), "amount": amount, "who": "", "until": ""}


def _disagreed(said: Said) -> Iterator[Data]:
    for place in said.decisions():
        marked = said.now.marks.get(place, Marked())
        if marked.status == "disagreed" and said.value(place) is not None:
            yield {
                "kind": "disagreed",
                **said.question_at(place, escape_cell),
                "helps": [escape_cell(view.helps) for view in marked.views if view.helps],
                "who": "",
                "until": "",
            }
