"""What a command tells beside its documents: on stderr, in sentences, with how to go on.

Everything heavy is imported inside, so that `--help` stays quick.
"""

import shlex
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from netstart.core.words import Words
    from netstart.holding import Rest
    from netstart.prompters.clock import Clock

USAGE, WRONG_FILE, STOPPED = 2, 3, 130


def known(words: "Words", key: str, given: str, among: tuple[str, ...]) -> None:
    """Leave with what can be chosen, if something else was."""
    if given not in among:
        tell(words(key, given=given, known=words.joined(among)))
        raise typer.Exit(USAGE)


@contextmanager
def refusing(words: "Words") -> Iterator[None]:
    """Tell everything that is wrong, a line each, and leave."""
    from netstart.core.words import Problem
    from netstart.holding import Exists
    from netstart.pointing import NoSuchPlace

    try:
        yield
    except Problem as problem:
        for trouble in problem.troubles:
            tell(words.report(trouble))
        raise typer.Exit(USAGE if isinstance(problem, Exists | NoSuchPlace) else WRONG_FILE) from problem


def telling(words: "Words", given: str) -> "Clock":
    """Return what tells the time: the laptop, or somebody who knows better; leave if that is no time."""
    from datetime import datetime

    from netstart.prompters.clock import Clock, time_of

    clock = Clock(datetime.now)
    if given:
        said = time_of(given)
        if said is None:
            tell(words("no-such-time", given=given))
            raise typer.Exit(USAGE)
        clock.told(said)
    return clock


def tell_rest(words: "Words", rest: "Rest", key: str, *options: str) -> None:
    """Tell where everything is, and how to go on: with the options with which it was begun."""
    if rest.unsaved:
        tell(words.report(rest.unsaved))
        return
    tell(words(key, command=command("init", str(rest.folder), *options)))
    tell(words("rest-file", file=rest.file.resolve()))
    tell(words.report(rest.unplanned) if rest.unplanned else words("rest-plan", file=rest.plan.resolve()))


def tell(sentence: str) -> None:
    """Write a sentence to stderr; in a terminal no word is broken at the edge."""
    if not sys.stderr.isatty():
        typer.echo(sentence, err=True)
        return
    from rich.console import Console
    from rich.text import Text

    Console(stderr=True, highlight=False).print(Text(sentence))


def command(*arguments: str) -> str:
    """Return a command as it can be typed here: with the way to a netstart that is not on the path."""
    called = Path(sys.argv[0])
    is_path = called.name.startswith("netstart") and called.parent != Path() and not shutil.which("netstart")
    return shlex.join([str(called) if is_path else "netstart", *arguments])
