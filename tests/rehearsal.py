"""A dress rehearsal: a meeting as people type it, in a real terminal, counted part by part.

`python -m tests.rehearsal` holds the kickoff of rehearsal.yaml in a terminal of 80 by 24 and prints what it takes;
`python -m tests.rehearsal worse` the other one. The window is closed once on the way, and the meeting goes on.
"""

import os
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from netstart.files.packs import shipped_form
from tests.terminal import Terminal, pasted

HERE = Path(__file__).parent
FORM = shipped_form("employer-network")
SCRIPTS = {"good": HERE / "rehearsal.yaml", "worse": HERE / "worse-meeting.yaml"}
LONGEST = 400
"""So many characters a field holds at most here."""
WIDE, HIGH = 72, 14
"""What a room can read: columns, and lines without the head."""


@dataclass
class Counted:
    """What a part took."""

    part: str
    enters: int = 0
    characters: int = 0
    screens: list[str] = field(default_factory=list)


@dataclass
class Script:
    """A meeting as it is typed."""

    day: date
    minutes: int
    before: Mapping[str, Any]
    parts: Sequence[Mapping[str, Any]]

    @classmethod
    def of(cls, path: Path, today: date) -> "Script":
        """Return a script, held today: a meeting of another day would be another meeting."""
        text = path.read_text(encoding="utf-8")
        said = yaml.safe_load(text)
        day = said["meeting"]["day"]
        return cls(day, said["meeting"]["minutes"], _moved(said["before"], day, today), said["parts"])

    def steps(self) -> Iterator[tuple[str, str, str, str]]:
        """Yield (part, what time it is if that is said, where, what is typed), a line at a time."""
        for part in self.parts:
            at = str(part["at"])
            for screen in part["screens"]:
                at = str(screen.get("clock", at))
                for typed in screen["types"]:
                    yield part["part"], at, screen["at"], str(typed)
                    at = ""


def _moved(said: Any, day: date, today: date) -> Any:
    """Return what was prepared with the day of the meeting moved to today."""
    match said:
        case dict():
            return {key: _moved(value, day, today) for key, value in said.items()}
        case list():
            return [_moved(one, day, today) for one in said]
        case _:
            return today if said == day else said


class Rehearsal:
    """One meeting in one folder, in as many windows as are closed on the way."""

    def __init__(self, script: Script, home: Path, columns: int = 80, rows: int = 24) -> None:
        self.script = script
        self.home = home
        self.folder = home / "net"
        self.counted: dict[str, Counted] = {}
        self._size = columns, rows
        self._windows: list[Terminal] = []
        # a window that was closed is kept: its number in the system goes to the next one
        answers = home / "before.yaml"
        answers.write_text(yaml.safe_dump(dict(script.before), allow_unicode=True, sort_keys=False), encoding="utf-8")
        self._terminal = self._run("--answers", str(answers))
        assert self._terminal.ended() == 0, self._terminal.framed()

    def _run(self, *options: str) -> Terminal:
        command = [sys.executable, "-m", "netstart", "init", str(self.folder), *options]
        world = {"PYTHONPATH": os.environ.get("PYTHONPATH", str(HERE.parent))}
        self._windows.append(Terminal(command, *self._size, home=self.home, variables=world))
        return self._windows[-1]

    def open(self, clock: str) -> Terminal:
        """Open a window on the meeting."""
        minutes = str(self.script.minutes)
        self._terminal = self._run("--moment", "together", "--minutes", minutes, "--clock", clock)
        return self._terminal

    def hold(self, closes_in: str = "") -> None:
        """Hold the whole meeting; the window is closed once, after the third line of a part."""
        steps = list(self.script.steps())
        self.open(steps[0][1])
        done: dict[str, int] = {}
        clock = ""
        for part, at, where, typed in steps:
            clock = at or clock
            if part == closes_in and done.get(part) == 3:
                self._terminal.settle().hang_up()
                self.open(clock)
                closes_in = ""
            elif at and done:
                self._tell(at)
            self._say(part, where, typed)
            done[part] = done.get(part, 0) + 1
        assert self._terminal.ended() == 0

    def _tell(self, clock: str) -> None:
        """Tell the clock what time it is, in the menu."""
        terminal = self._terminal.settle()
        terminal.press("?").wait_for(FORM.words("menu-title")).press(clock, "enter")
        terminal.wait_for("nog", without=FORM.words("menu-title")).settle()

    def _say(self, part: str, where: str, typed: str) -> None:
        terminal = self._terminal
        # a dialog of the menu stands before the question until it is done
        is_in_dialog = FORM.words("menu-note") in terminal.text
        terminal.wait_for("" if is_in_dialog else shown_at(part, where)).settle()
        counted = self.counted.setdefault(part, Counted(part))
        if terminal.text not in counted.screens:
            counted.screens.append(terminal.text)
        before = terminal.text
        if typed and f"> {typed[:40]}" in before:
            # what could not be read stands in the field still
            terminal.press("enter")
        elif typed.startswith("?"):
            terminal.press("?").wait_for(FORM.words("menu-title")).press(typed[1:], "enter")
        elif typed:
            if re.search(r"^\s*> \S", before, re.MULTILINE):
                # something stands there that was said before: a person wipes it out first
                terminal.press("end", *["backspace"] * LONGEST).settle()
            terminal.press(pasted(typed) if "\n" in typed else typed, "enter")
        else:
            terminal.press("enter")
        counted.enters += 1
        counted.characters += len(typed)
        while terminal.text == before and not terminal.is_over:
            terminal.read()
        terminal.settle()


def shown_at(part: str, where: str) -> str:
    """Return what stands on a screen that asks something, and on no other of its part."""
    assert FORM.room
    found = FORM.room.by_id.get(part)
    if where == "talk":
        return found.talk.asks if found and found.talk else FORM.room.opening.asks
    if where == "check" and found:
        return found.title
    if where in {"end", "time"}:
        return ""
    if where == "finding":
        return FORM.words("finding-rubs")
    list_, _, field_ = where.partition(".")
    stops = [
        stop for stop in (found.stops if found else ()) if stop.place.question == list_ and stop.place.field == field_
    ]
    return stops[0].says if stops else ""


def too_big(screen: str) -> list[str]:
    """Return what a room cannot read of a screen: lines that are too long, or more lines than fit."""
    _, *lines = [line.strip("\n") for line in screen.split("\n") if line.strip()]
    long = [line for line in lines if len(line.strip()) > WIDE]
    return long + ([f"{len(lines)} regels"] if len(lines) > HIGH else [])


def told(counted: Sequence[Counted]) -> Iterator[str]:
    """Yield a table of what each part took, and all of it."""
    yield f"{'deel':<16}{'Enters':>8}{'tekens':>8}{'schermen':>10}"
    for one in counted:
        yield f"{one.part:<16}{one.enters:>8}{one.characters:>8}{len(one.screens):>10}"
    enters, characters = sum(one.enters for one in counted), sum(one.characters for one in counted)
    yield f"{'samen':<16}{enters:>8}{characters:>8}{sum(len(one.screens) for one in counted):>10}"


def main() -> None:
    """Hold a rehearsal, and print what it took."""
    name = "worse" if "worse" in sys.argv else "good"
    with tempfile.TemporaryDirectory() as home:
        rehearsal = Rehearsal(Script.of(SCRIPTS[name], date.today()), Path(home))
        rehearsal.hold(closes_in="choice-round" if name == "good" else "")
        lines = [*told(list(rehearsal.counted.values())), *sorted(path.name for path in rehearsal.folder.iterdir())]
        if "--screens" in sys.argv:
            lines += [f"\n=== {one.part}\n{screen}" for one in rehearsal.counted.values() for screen in one.screens]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
