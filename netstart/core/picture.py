"""Parties on a grid and tension fields on a scale, in plain characters: meaning never depends on colour."""

from collections.abc import Mapping

from netstart.core.form import Form
from netstart.core.pack import Poles
from netstart.core.place import Answers, Place, Row, RowId
from netstart.core.question import Question

WIDEST_CELL = 6
NO_POLES = Poles(low="-", high="-")


def pictures(form: Form, answers: Answers, place: Place) -> tuple[str, ...]:
    """Return the drawing of a part or a question; empty where it has none. Only titles may be over 40 columns."""
    drawn: list[str] = []
    for question in form.shown(answers):
        if question.picture and place.question in {question.section, question.id} and not place.row:
            rows = form.rows(answers, question)
            if question.picture == "grid":
                drawn += grid(question, rows)
            elif scales := [line for id_, row in rows.items() for line in scale(question, id_, row)]:
                drawn += [*scales, form.words("scale-legend")]
    return tuple(drawn)


def grid(question: Question, rows: Mapping[RowId, Row]) -> list[str]:
    """Return parties as their numbers on five by five squares: influence upward, interest to the right."""
    squares: dict[tuple[int, int], list[int]] = {}
    for number, row in enumerate(rows.values(), 1):
        if row.get("influence") is not None and row.get("interest") is not None:
            squares.setdefault((row["influence"], row["interest"]), []).append(number)
    if not squares:
        return []
    cells = {at: _cell(numbers) for at, numbers in squares.items()}
    wide = max(3, *map(len, cells.values()))
    up, right = question.by_id["influence"].label, question.by_id["interest"].label
    lines = [f"  {up.lower()}"]
    for influence in range(5, 0, -1):
        squares_of_row = (cells.get((influence, interest), ".") for interest in range(1, 6))
        lines.append(f"  {influence} | {' '.join(f'{cell:^{wide}}' for cell in squares_of_row)}".rstrip())
    lines.append("    +" + "-" * (5 * wide + 5))
    lines.append("      " + " ".join(f"{interest:^{wide}}" for interest in range(1, 6)).rstrip())
    lines.append(f"      {right.lower()}")
    return lines


def _cell(numbers: list[int]) -> str:
    """Return the numbers of one square; where they do not fit, the first and how many more."""
    text = ",".join(map(str, numbers))
    return text if len(text) <= WIDEST_CELL else f"{numbers[0]}+{len(numbers) - 1}"


def scale(question: Question, id_: RowId, row: Row) -> list[str]:
    """Return one tension field as a line from 1 to 5: where one is now, and where one wants to be."""
    now, wanted = row.get("now"), row.get("wanted")
    if now is None and wanted is None:
        return []
    entry = question.given.get(id_)
    poles = (entry and entry.poles) or NO_POLES
    marks = "--".join(_mark(n, now, wanted) for n in range(1, 6))
    ends = f"{poles.low}{poles.high:>{max(len(marks) - len(poles.low), len(poles.high) + 2)}}"
    return [str(row["title"]), f"  {marks}", f"  {ends}"]


def _mark(at: int, now: int | None, wanted: int | None) -> str:
    left, right = "<>" if at == now == wanted else "[]" if at == now else "()" if at == wanted else "  "
    return f"{left}{at}{right}"
