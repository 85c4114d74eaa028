"""How long it takes from Enter until the next question is drawn, the answer saved in between.

Run by hand: `python tests/benchmarks/answering.py`. A real pseudo-terminal, and a conversation with 100 and with
1,000 parties in its file that has come to the first steps; the goals are medians under 50 and under 60 ms.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from netstart.core.form import Form  # noqa: E402 — the checkout comes before what is installed
from netstart.core.interview import Interview, Step  # noqa: E402
from netstart.core.place import Place  # noqa: E402
from netstart.files.conversation import FILE  # noqa: E402
from netstart.files.dumping import Dumping  # noqa: E402
from netstart.files.packs import shipped_example, shipped_form  # noqa: E402
from tests.players import walked  # noqa: E402
from tests.terminal import Terminal  # noqa: E402

LAST_PART = "first-steps"
ROUNDS = 12
GOALS = {100: 50, 1000: 60}


def with_parties(form: Form, count: int) -> Interview:
    """Return the example, with so many parties and nothing of its last part."""
    _, interview = walked(form, shipped_example(form.type))
    parties: dict[str, Mapping[str, Any]] = dict(interview.answers["parties"])
    pattern = next(row for row in parties.values() if row["side"] == "around")
    for number in range(len(parties) + 1, count + 1):
        id_ = f"party-{number}"
        parties[id_] = {**pattern, "id": id_, "title": f"Partij nummer {number}", "wants": "Wil mee & “door” " * 8}
    last = {question.id for question in form.parts[LAST_PART].questions}
    answers = {id_: value for id_, value in interview.answers.items() if id_ not in last} | {"parties": parties}
    gone = {Step("check", Place(LAST_PART)), *(Step("rows", Place(id_)) for id_ in last)}
    return replace(interview, answers=answers, confirmed=interview.confirmed - gone)


def times(form: Form, count: int) -> Iterator[float]:
    """Yield the milliseconds from Enter until the next question is drawn."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / FILE).write_text(Dumping(form, "nl").text(with_parties(form, count)), "utf-8")
        command = [sys.executable, "-m", "netstart", "init", folder]
        with Terminal(command, home=Path(folder), variables={"PYTHONPATH": str(ROOT), **_locale()}) as terminal:
            steps = form.questions["steps"]
            terminal.wait_for(form.questions["energy"].ask)
            yield answer(terminal, "Bij de bakkers, zei iedereen", steps.ask)
            for number in range(1, ROUNDS + 1):
                yield answer(terminal, f"Stap {number}", f"{number}. Stap {number}")
            said = {"who": "Partij nummer 40", "until": "2 april 2027", "done_when": "Het is klaar"}
            asked = [field for field in steps.asked if field.moment != "review"]
            asks = [field.ask for field in asked]
            texts = [said.get(field.id, "") for field in asked]
            yield answer(terminal, "", asks[0])
            for number in range(1, ROUNDS + 1):
                following = [*asks[1:], asks[0] if number < ROUNDS else form.questions["quick_win"].ask]
                for text, ask in zip(texts, following, strict=True):
                    yield answer(terminal, text, ask)


def answer(terminal: Terminal, text: str, following: str) -> float:
    """Type an answer, and return the milliseconds from Enter until the next question is there."""
    terminal.press(text).settle()
    before = len(terminal.raw)
    start = time.perf_counter()
    terminal.press("enter")
    while following.encode() not in terminal.raw[before:]:
        if time.perf_counter() - start > 10:
            raise AssertionError(f"no {following!r}:\n{terminal.framed()}")
        terminal.read(0.001)
    took = (time.perf_counter() - start) * 1000
    terminal.settle()
    return took


def _locale() -> Mapping[str, str]:
    return {name: os.environ[name] for name in ("PYTHONDONTWRITEBYTECODE",) if name in os.environ}


def main() -> None:
    """Print the medians beside their goals."""
    form = shipped_form("employer-network")
    for count, goal in GOALS.items():
        found = sorted(times(form, count))
        median, slow = statistics.median(found), found[int(len(found) * 0.95)]
        tell = (
            f"{count:5} parties: median {median:5.1f} ms, 95 % within {slow:5.1f} ms, {len(found)} answers; goal {goal}"
        )
        sys.stdout.write(f"{tell}\n")


if __name__ == "__main__":
    main()
