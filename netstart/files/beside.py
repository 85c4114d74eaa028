"""What stands beside answers in a file: what was put off, how firm an answer is, and the other views."""

from dataclasses import fields
from datetime import date
from typing import cast, get_args

from netstart.core.event import Park, Status, View
from netstart.core.interview import Reply, Review
from netstart.files.page import Page
from netstart.files.reading import Keys

WHO_AND_WHEN = ("why", "who", "until")
OF_A_VIEW = tuple(field.name for field in fields(View))


def park_at(page: Page, keys: Keys) -> Park:
    """Return what was put off: a mapping with why, who and until, or only why."""
    if not isinstance(page.at(keys), dict):
        return Park(page.text(keys))
    page.only(page.mapping(keys), WHO_AND_WHEN, keys)
    why, who, until = (page.text((*keys, name)) for name in WHO_AND_WHEN)
    return Park(why, who, until)


def marked_at(page: Page, keys: Keys) -> tuple[Status | None, tuple[View, ...]]:
    """Return how firm an answer is, None where the file does not say, and the other views.

    A mapping with `status` and `other`, or only the status.
    """
    if not isinstance(page.at(keys), dict):
        return _status(page, keys), ()
    page.only(page.mapping(keys), ("status", "other"), keys)
    views = tuple(_view(page, (*keys, "other", at)) for at in range(len(page.items((*keys, "other")))))
    return _status(page, (*keys, "status")), views


def reply_at(page: Page, keys: Keys) -> Reply:
    """Return what people did with a finding: left or put off, on which day, and why."""
    found = page.mapping(keys)
    page.only(found, ("way", "day", "why"), keys)
    way, day, why = (page.text((*keys, name)) if name in found else "" for name in ("way", "day", "why"))
    if way not in {"left", "later"}:
        page.say((*keys, "way"), "choose-from", given=way, options="left · later")
    return Reply("left" if way == "left" else "later", day_at(page, (*keys, "day"), day), why)


def review_at(page: Page, keys: Keys) -> Review | None:
    """Return the review that is being held; None where the file speaks of none."""
    if not page.at(keys):
        return None
    found = page.mapping(keys)
    names = ("to", "began", "sitting")
    page.only(found, names, keys)
    to, began, sitting = (page.text((*keys, name)) if name in found else "" for name in names)
    return Review(to, day_at(page, (*keys, "began"), began), sitting)


def day_at(page: Page, keys: Keys, said: str) -> date:
    """Return a day as it is saved; one that cannot be read is a trouble."""
    try:
        return date.fromisoformat(said)
    except ValueError:
        page.say(keys, "saved-day", given=said)
        return date.min


def _status(page: Page, keys: Keys) -> Status | None:
    said = page.text(keys)
    known: dict[str, Status] = {page.words(f"status-{name}"): name for name in get_args(Status)}
    if said in get_args(Status):
        return cast("Status", said)
    if said and said.casefold() not in known:
        page.say(keys, "choose-from", given=said, options=" · ".join(known))
    return known.get(said.casefold())


def _view(page: Page, keys: Keys) -> View:
    """Return another view: a mapping, or only what the view is."""
    if not isinstance(page.at(keys), dict):
        return View(page.text(keys))
    page.only(page.mapping(keys), OF_A_VIEW, keys)
    return View(*(page.text((*keys, name)) for name in OF_A_VIEW))
