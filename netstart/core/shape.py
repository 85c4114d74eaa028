"""The shape of what can be asked, read off the models: kind, choices, and the list that a link is into."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin

from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from netstart.core.model.parts import Count, Euros, Kind, Link, Long, Row, Scale, Text
from netstart.core.question import Kind as KindName
from netstart.core.question import Sort


@dataclass(frozen=True, slots=True)
class Shape:
    """What one answer is made of."""

    kind: KindName
    type: TypeAdapter[Any]
    choices: tuple[str, ...] = ()
    to: str = ""


_PLAIN: Mapping[Any, KindName] = {str: "text", int: "number", bool: "yes_no", date: "date", Decimal: "amount"}
_OPEN: Mapping[str, Any] = {
    "text": Text,
    "long": Long,
    "yes_no": bool,
    "scale": Scale,
    "number": Count,
    "amount": Euros,
    "date": date,
}


def shapes_of(plan: type[BaseModel]) -> Mapping[str, tuple[Sort, Mapping[str, Shape]]]:
    """Return what each question that the models know asks for: its sort, and a shape for each field of it."""
    return {id_: _question(id_, info) for id_, info in plan.model_fields.items() if id_ != "further"}


def _question(id_: str, info: FieldInfo) -> tuple[Sort, Mapping[str, Shape]]:
    annotation = _bare(info.rebuild_annotation())
    inner = get_args(annotation)[0] if get_origin(annotation) is tuple else annotation
    if not (isinstance(inner, type) and issubclass(inner, BaseModel)):
        return "value", {id_: shape_of_field(info)}
    fields = {name: shape_of_field(field) for name, field in inner.model_fields.items()}
    return ("rows" if issubclass(inner, Row) else "record"), fields


def shape_of_field(info: FieldInfo) -> Shape:
    """Return the shape of one field of a model."""
    # `.annotation` alone would drop constraints such as the ends of a scale
    annotation = _bare(info.rebuild_annotation())
    kind, choices, to = _told(annotation)
    return Shape(kind, TypeAdapter(annotation), choices, to)


def shape_of_kind(kind: str, choices: tuple[str, ...]) -> Shape:
    """Return the shape of what only a pack knows, from the kind that it states."""
    if kind in _OPEN:
        return Shape(cast("KindName", kind), TypeAdapter(_OPEN[kind]))
    # a Literal of no values is not a type; `bind` tells that there is nothing to choose
    one: Any = Literal[choices or ("",)]
    many: Any = tuple[one, ...]
    return Shape(cast("KindName", kind), TypeAdapter(many if kind == "several" else one), choices)


def _bare(annotation: Any) -> Any:
    """Take off `| None`: what is not known is no value to check."""
    if get_origin(annotation) in {Union, UnionType}:
        kept = [one for one in get_args(annotation) if one is not NoneType]
        return kept[0]
    return annotation


def _told(annotation: Any) -> tuple[KindName, tuple[str, ...], str]:
    """Return kind, choices and link target of one type."""
    if get_origin(annotation) is Literal:
        return "choice", get_args(annotation), ""
    if get_origin(annotation) is tuple:
        _, choices, to = _told(get_args(annotation)[0])
        return ("links" if to else "several"), choices, to
    if get_origin(annotation) is Annotated:
        base, *extra = get_args(annotation)
        for one in extra:
            if isinstance(one, Link):
                return "link", (), one.to
            if isinstance(one, Kind):
                return cast("KindName", one.name), (), ""
        return _told(base)
    return _PLAIN[annotation], (), ""
