"""The commands around a phase transition: the adviser, the review, and history. Parse, call, report; no decisions."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast, get_args

import typer

from netstart.help import texts
from netstart.reporting import STOPPED, command, known, refusing, tell, tell_rest, telling

if TYPE_CHECKING:
    from netstart.core.words import Words
    from netstart.prompters.clock import Clock
    from netstart.reviewing import Reviewed

HELP = texts()
NOT_SO = 1
"""The exit code of a contradiction, and of a phase that is not reached and that nobody decided about."""
Folder = Annotated[Path, typer.Argument(help=HELP["folder"], show_default=False)]
IsPlain = Annotated[bool | None, typer.Option("--plain/--no-plain", help=HELP["plain"], show_default=False)]
IsJson = Annotated[bool, typer.Option("--json", help=HELP["json"])]


def register(app: typer.Typer, of: type[Any]) -> None:
    """Add these commands to the program, in the order in which help shows them."""
    every: tuple[Callable[..., None], ...] = (check, review, history)
    for one in every:
        app.command(cls=of, help=HELP[one.__name__])(one)


def check(folder: Folder = Path(), *, as_json: IsJson = False, plain: IsPlain = None) -> None:
    from netstart.checking import advised, check_in
    from netstart.core.advising import reviewed
    from netstart.files.packs import shipped_words
    from netstart.prompters.choose import is_attended, prompting
    from netstart.rendering.findings import findings_json, findings_text

    words, today = shipped_words(), date.today()
    with refusing(words):
        form, interview, found = advised(folder, words, today)
        if as_json:
            typer.echo(findings_json(found, interview), nl=False)
        else:
            columns = shutil.get_terminal_size().columns
            typer.echo(
                findings_text(found, interview, form, words, columns, reviewed=reviewed(interview, today)), nl=False
            )
            if found and (plain or is_attended()):
                with prompting(words, is_plain=plain) as prompter:
                    rest = check_in(folder, words, today, prompter)
                tell_rest(words, rest, "rest-checked")
                if rest.is_stopped:
                    raise typer.Exit(STOPPED)
                form, interview, found = advised(folder, words, today)
                # what stood above was before it was gone through
                told = findings_text(found, interview, form, words, columns, reviewed=reviewed(interview, today))
                typer.echo(f"\n{told}", nl=False)
    if any(finding.weight == "contradiction" for finding in found):
        raise typer.Exit(NOT_SO)


def review(  # noqa: PLR0913 — one argument an option
    folder: Folder = Path(),
    *,
    to: Annotated[str, typer.Option("--to", help=HELP["review-to"], show_default=False)] = "",
    prepare: Annotated[bool, typer.Option("--prepare", help=HELP["prepare"])] = False,
    pulse: Annotated[bool, typer.Option("--pulse", help=HELP["pulse"])] = False,
    answers: Annotated[Path | None, typer.Option("--answers", help=HELP["review-answers"], show_default=False)] = None,
    as_json: IsJson = False,
    minutes: Annotated[int, typer.Option("--minutes", help=HELP["minutes"])] = 90,
    clock: Annotated[str, typer.Option("--clock", help=HELP["clock"], show_default=False)] = "",
    plain: IsPlain = None,
) -> None:
    from netstart.core.bind_room import LENGTHS
    from netstart.files.packs import shipped_words
    from netstart.reviewing import WAYS

    words = shipped_words()
    known(words, "no-such-length", str(minutes), tuple(map(str, LENGTHS)))
    if to:
        known(words, "no-such-way", to, WAYS)
    with refusing(words):
        if prepare:
            _prepare(words, folder, to)
        elif pulse:
            _pulse(words, folder, plain)
        elif answers or as_json:
            _from_file(words, folder, to, answers, as_json=as_json)
        else:
            _hold(words, folder, to, minutes, telling(words, clock), plain)


def history(
    folder: Folder = Path(),
    since: Annotated[str, typer.Argument(help=HELP["since"], show_default=False)] = "",
    until: Annotated[str, typer.Argument(help=HELP["until"], show_default=False)] = "",
    *,
    audience: Annotated[str, typer.Option("--audience", help=HELP["audience"])] = "everyone",
    as_json: IsJson = False,
) -> None:
    from netstart.core.pack import Audience
    from netstart.files.packs import shipped_words
    from netstart.looking_back import history_in, stretch_said
    from netstart.rendering.history import history_json, history_text

    words, today = shipped_words(), date.today()
    known(words, "no-such-audience", audience, get_args(Audience))
    with refusing(words):
        stretch = stretch_said(since, until, today, words)
        form, found = history_in(folder, words, today, stretch, cast("Audience", audience))
    columns = shutil.get_terminal_size().columns
    typer.echo(history_json(found, form) if as_json else history_text(found, form, columns, stretch), nl=False)


def _hold(words: "Words", folder: Path, to: str, minutes: int, clock: "Clock", plain: bool | None) -> None:
    from netstart.holding import Together
    from netstart.opening import opened
    from netstart.prompters.choose import prompting
    from netstart.reviewing import review_together

    with prompting(words, is_plain=plain) as prompter:
        together = Together(minutes, clock)
        done = review_together(folder, to, words, date.today(), prompter, together, opened)
    _report(words, folder, done)


def _report(words: "Words", folder: Path, done: "Reviewed") -> None:
    """Tell how a review rests, and leave with what a script wants to know of it."""
    again = command("review", str(folder))
    if done.rest.unsaved:
        tell(words.report(done.rest.unsaved))
    elif done.rest.is_stopped:
        tell(words("review-stopped", command=again))
    elif not done.is_decided:
        tell(words("review-undecided", command=again))
    else:
        tell(words("review-done", file=done.frozen))
        tell(words("rest-plan", file=done.rest.plan.resolve()))
    for trouble in (*done.rest.unwritten, *filter(None, [done.rest.unplanned])):
        tell(words.report(trouble))
    if done.rest.is_stopped:
        raise typer.Exit(STOPPED)
    if done.is_closed:
        raise typer.Exit(NOT_SO)


def _prepare(words: "Words", folder: Path, to: str) -> None:
    from netstart.preparing import prepared

    for page in prepared(folder, to, words, date.today()):
        tell(words.report(page.trouble) if page.trouble else words("prepared", file=page.path.resolve()))
    tell(words("prepared-pulse", command=command("review", str(folder), "--pulse")))


def _pulse(words: "Words", folder: Path, plain: bool | None) -> None:
    from netstart.preparing import pulse_in
    from netstart.prompters.choose import prompting

    with prompting(words, is_plain=plain) as prompter:
        rest = pulse_in(folder, words, date.today(), prompter)
    tell_rest(words, rest, "rest-edited")
    if rest.is_stopped:
        raise typer.Exit(STOPPED)


def _from_file(words: "Words", folder: Path, to: str, answers: Path | None, *, as_json: bool) -> None:
    from netstart.preparing import looked_at
    from netstart.rendering.ready import ready_json
    from netstart.reviewing import review_from_file

    if answers is None:
        done = looked_at(folder, to, words, date.today())
        typer.echo(ready_json(done), nl=False)
        raise typer.Exit(NOT_SO if done.is_closed else 0)
    done = review_from_file(folder, to, words, date.today(), answers)
    if as_json:
        typer.echo(ready_json(done), nl=False)
    _report(words, folder, done)
