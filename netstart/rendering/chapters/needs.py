"""What employers need, in their words."""

from netstart.core.model.needs import Need
from netstart.core.place import Place
from netstart.rendering.escape import escape, escape_block
from netstart.rendering.said import Data, Said

HEARD = ("voices", "whose", "evidence", "frequency", "urgency", "influence", "raise_with")
"""What stands around a need, on one line."""


def ranked(said: Said) -> list[tuple[int, Need]]:
    """Return each need with its rank: the top three in their order, then the others with rank 0."""
    every = {need.id: need for need in said.plan.needs or ()}
    top = [id_ for id_ in said.plan.top_needs or () if id_ in every]
    return [*((n, every[id_]) for n, id_ in enumerate(top, 1)), *((0, every[id_]) for id_ in every if id_ not in top)]


def needs(said: Said) -> Data | None:
    """Return what employers need: the top three at length, the others in short."""
    notes = [*said.notes(Place("needs")), *said.notes(Place("top_needs"))]
    if not (said.plan.needs or notes):
        return None
    # what one need is called and one example of it need no heading of its own
    is_short = not any(_is_told(said, need) for rank, need in ranked(said) if rank)
    top = [_need(said, rank, need, "   > " if is_short else "> ") for rank, need in ranked(said) if rank]
    others = [_need(said, rank, need, "  ") for rank, need in ranked(said) if not rank]
    return {
        "top": top,
        "is_short": is_short,
        "others": others,
        "is_others_bare": bool(top) and is_short and not any(one["is_told"] or one["said"] for one in others),
        "unheard": _unheard(said),
        "status": said.status(Place("top_needs")),
        "own": said.own(Place("top_needs")),
        "later": said.later(Place("top_needs")),
        "notes": notes,
    }


def _need(said: Said, rank: int, need: Need, prefix: str) -> Data:
    at = Place("needs", need.id)
    told = {id_: said.text(Place(at.question, at.row, id_)) for id_ in HEARD}
    whose = said.form.field(Place(at.question, at.row, "whose"))
    open_ = said.put_off(at, "said", *HEARD)
    wish = said.fact(Place(at.question, at.row, "wish"))
    return {
        "rank": rank,
        "dots": need.dots or "",
        "title": escape(need.title) or "…",
        "said": escape_block(need.said or "", prefix),
        "wish": wish,
        **told,
        "whose": escape(", ".join(whose.choices[one] for one in need.whose or ())) if whose else "",
        "influence": need.influence or "",
        "has_heard": any(told.values()),
        "open": open_,
        "is_told": _is_told(said, need),
        "notes": said.notes(at, told=("wish",)),
    }


def _is_told(said: Said, need: Need) -> bool:
    """Say whether more is known of a need than its name, its dots and an example."""
    at = Place("needs", need.id)
    heard = (said.text(Place(at.question, at.row, id_)) for id_ in ("wish", *HEARD))
    return any(heard) or bool(said.put_off(at, "said", "wish", *HEARD) or said.notes(at, told=("wish",)))


def _unheard(said: Said) -> list[str]:
    """Return the kinds of employer that no need is said to be of, once that was said of any need."""
    field = said.form.field(Place("needs", "", "whose"))
    heard = {kind for need in said.plan.needs or () for kind in need.whose or ()}
    if not heard or field is None:
        return []
    return [escape(label) for kind, label in field.choices.items() if kind not in heard]
