"""How long the adviser takes over a whole plan, once it is loaded.

Run by hand: `python tests/benchmarks/advising.py`. The example with rows added until it has 100 parties around and
50 needs; the goal is a median under 20 ms. Twice and four times as many show that the time grows as the plan does.
"""

import statistics
import sys
import time
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from netstart.core.advice import findings  # noqa: E402 — the checkout comes before what is installed
from netstart.core.case import Case  # noqa: E402
from netstart.core.form import Form  # noqa: E402
from netstart.core.interview import Interview  # noqa: E402
from netstart.core.place import Row  # noqa: E402
from netstart.files.packs import shipped_example, shipped_form  # noqa: E402
from tests.players import walked  # noqa: E402

DAY = date(2026, 11, 12)
ROUNDS = 25
GOAL = 20
ROWS = {"parties": 100, "needs": 50, "offers": 20, "activities": 40, "limits": 20, "steps": 20, "indicators": 10}
"""How many rows of each list a plan has; the parties are those around."""


def grown(now: Interview, times: int) -> Interview:
    """Return an interview with so many times the rows of a plan; each is one of the example under another name."""
    lists = {id_: _rows(now.answers[id_], id_, count * times) for id_, count in ROWS.items()}
    return Interview({**now.answers, **lists}, marks=now.marks)


def _rows(said: Mapping[str, Row], list_: str, count: int) -> Mapping[str, Row]:
    pattern = [row for row in said.values() if row.get("side") != "in"]
    more: dict[str, Any] = {}
    for number in range(count - len(pattern)):
        row = pattern[number % len(pattern)]
        id_ = f"{list_}-more-{number}"
        more[id_] = {**row, "id": id_, "title": f"{row['title']} {number}"}
    return {**said, **more}


def times(form: Form, now: Interview) -> Iterator[float]:
    """Yield the milliseconds that the adviser takes, his case made anew each time as it is for every check."""
    for _ in range(ROUNDS):
        start = time.perf_counter()
        findings(form, Case.of(form, now, DAY))
        yield (time.perf_counter() - start) * 1000


def main() -> None:
    """Print the medians beside the goal."""
    form = shipped_form("employer-network")
    _, example = walked(form, shipped_example(form.type))
    for many in (1, 2, 4):
        median = statistics.median(times(form, grown(example, many)))
        goal = f"; goal {GOAL}" if many == 1 else ""
        tell = f"{ROWS['parties'] * many:4} around, {ROWS['needs'] * many:3} needs: median {median:5.1f} ms{goal}"
        sys.stdout.write(f"{tell}\n")


if __name__ == "__main__":
    main()
