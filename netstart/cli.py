"""The command line: parse, call, report; no decisions.

Everything heavy is imported inside the commands, so that `--help` stays quick.
"""

import io
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, cast, get_args

import typer

from netstart import __version__
from netstart.cli_review import register
from netstart.help import texts, translated
from netstart.reporting import STOPPED, USAGE, command, known, refusing, tell, tell_rest, telling

if TYPE_CHECKING:
    from netstart.core.words import Words

HELP = texts()
# typer does not give this class a name of its own
UsageError = cast("type[Exception]", typer.BadParameter.__mro__[1])
DEFAULT_TYPE = "employer-network"
TOGETHER = "together"
MOMENTS = ("desk", TOGETHER)


class _Command(typer.core.TyperCommand):
    def get_help(self, ctx: Any) -> str:
        return translated(super().get_help(ctx))


class _Group(typer.core.TyperGroup):
    def get_help(self, ctx: Any) -> str:
        return translated(super().get_help(ctx))


app = typer.Typer(
    cls=_Group,
    help=HELP["netstart"],
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)

Folder = Annotated[Path, typer.Argument(help=HELP["folder"], show_default=False)]
Type = Annotated[str, typer.Option("--type", help=HELP["type"])]
Lang = Annotated[str, typer.Option("--lang", help=HELP["lang"])]
IsPlain = Annotated[bool | None, typer.Option("--plain/--no-plain", help=HELP["plain"], show_default=False)]
Answers = Annotated[Path | None, typer.Option("--answers", help=HELP["answers"], show_default=False)]


def run(arguments: list[str]) -> int:
    """Run the command that was typed, and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # documents are UTF-8 wherever they go
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = app(args=arguments or ["--help"], prog_name="netstart", standalone_mode=False)
        return int(code or 0) if arguments else USAGE
    except UsageError:
        typer.echo(HELP["usage"].format(given=" ".join(["netstart", *arguments])), err=True)
        return USAGE
    except typer.Abort:
        return STOPPED


def _version(*, is_asked: bool) -> None:
    if is_asked:
        typer.echo(f"netstart {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    *, version: Annotated[bool, typer.Option("--version", "-V", help=HELP["version"], is_eager=True)] = False
) -> None:
    _version(is_asked=version)


@app.command(cls=_Command, help=HELP["init"])
def init(  # noqa: PLR0913 — one argument an option
    folder: Folder = Path(),
    *,
    type_: Type = DEFAULT_TYPE,
    lang: Lang = "nl",
    plain: IsPlain = None,
    answers: Answers = None,
    moment: Annotated[str, typer.Option("--moment", help=HELP["moment"])] = "desk",
    minutes: Annotated[int, typer.Option("--minutes", help=HELP["minutes"])] = 90,
    clock: Annotated[str, typer.Option("--clock", help=HELP["clock"], show_default=False)] = "",
) -> None:
    from netstart.files.packs import shipped_types, shipped_words
    from netstart.holding import begin_from_file, hold_in
    from netstart.prompters.choose import prompting

    words = shipped_words()
    known(words, "no-such-language", lang, ("nl",))
    known(words, "no-such-type", type_, shipped_types())
    known(words, "no-such-moment", moment, MOMENTS)
    with refusing(words):
        if answers:
            rest = begin_from_file(folder, type_, answers, date.today())
            tell_rest(words, rest, "rest-complete" if rest.is_complete else "rest-taken")
            return
        if moment == TOGETHER:
            _together(words, folder, type_, minutes, clock, plain)
            return
        with prompting(words, is_plain=plain) as prompter:
            rest = hold_in(folder, type_, words, date.today(), prompter)
    tell_rest(words, rest, "rest-complete" if rest.is_complete else "rest-stopped")
    if not rest.is_complete:
        raise typer.Exit(STOPPED)


def _together(words: "Words", folder: Path, type_: str, minutes: int, clock: str, plain: bool | None) -> None:
    """Hold a meeting, and tell where its pages are."""
    from netstart.core.bind_room import LENGTHS
    from netstart.holding import Together
    from netstart.meeting import hold_together
    from netstart.opening import opened
    from netstart.prompters.choose import prompting

    known(words, "no-such-length", str(minutes), tuple(map(str, LENGTHS)))
    together = Together(minutes, telling(words, clock))
    with prompting(words, is_plain=plain) as prompter:
        rest = hold_together(folder, type_, words, date.today(), prompter, together, opened)
    again = ("--moment", TOGETHER, *(("--minutes", str(minutes)) if minutes != LENGTHS[0] else ()))
    tell_rest(words, rest, "rest-stopped" if rest.is_stopped else "rest-held", *(again if rest.is_stopped else ()))
    for trouble in rest.unwritten:
        tell(words.report(trouble))
    if rest.is_stopped:
        raise typer.Exit(STOPPED)


@app.command(cls=_Command, help=HELP["edit"])
def edit(
    folder: Folder = Path(),
    *,
    at: Annotated[str, typer.Option("--at", help=HELP["at"], show_default=False)] = "",
    plain: IsPlain = None,
) -> None:
    from netstart.files.packs import shipped_words
    from netstart.holding import edit_in
    from netstart.prompters.choose import prompting

    words = shipped_words()
    with refusing(words), prompting(words, is_plain=plain) as prompter:
        rest = edit_in(folder, at, words, date.today(), prompter)
    if rest.is_stopped:
        tell_rest(words, rest, "rest-stopped")
        raise typer.Exit(STOPPED)
    tell_rest(words, rest, "rest-edited" if rest.is_complete else "rest-edited-open")


@app.command(cls=_Command, help=HELP["status"])
def status(
    folder: Annotated[Path, typer.Argument(help=HELP["networks"], show_default=False)] = Path(),
    *,
    as_json: Annotated[bool, typer.Option("--json", help=HELP["json"])] = False,
) -> None:
    from netstart.core.words import Problem
    from netstart.files.packs import shipped_words
    from netstart.looking import networks_in, standing_in, standings_in
    from netstart.rendering.standing import networks_json, networks_text, standing_json, standing_text

    words, columns = shipped_words(), shutil.get_terminal_size().columns
    with refusing(words):
        if folders := networks_in(folder):
            networks, troubles = standings_in(folders, words, date.today())
            typer.echo(networks_json(networks) if as_json else networks_text(networks, words, columns), nl=False)
            if troubles:
                raise Problem(*troubles)
            return
        found = standing_in(folder, words, date.today())
    ways = {"go_on": command("init", str(folder)), "change": command("edit", str(folder))}
    ways["review"] = command("review", str(folder))
    typer.echo(standing_json(found) if as_json else standing_text(found, words, columns, **ways), nl=False)


@app.command(cls=_Command, help=HELP["render"])
def render(
    folder: Folder = Path(),
    *,
    only: Annotated[str, typer.Option("--only", help=HELP["only"], show_default=False)] = "",
    to: Annotated[str, typer.Option("--to", help=HELP["to-page"], show_default=False)] = "",
    audience: Annotated[str, typer.Option("--audience", help=HELP["audience"])] = "everyone",
    out: Annotated[Path | None, typer.Option("--out", help=HELP["out"], show_default=False)] = None,
) -> None:
    from netstart.core.pack import Audience
    from netstart.files.packs import shipped_words
    from netstart.holding import past_in, taken_from, write_out
    from netstart.rendering.forms import DATES, FORMS, PAGES

    words, today = shipped_words(), date.today()
    if only:
        known(words, "no-such-page", only, tuple(PAGES))
    pages = PAGES.get(only, DATES)
    forms = tuple(pages) if only else (*FORMS, *pages)
    to = to or forms[0]
    if only and to not in forms:
        _misused(words("form-of-page", page=only, given=to, known=words.joined(forms)))
    known(words, "no-such-form", to, forms)
    known(words, "no-such-audience", audience, get_args(Audience))
    make = pages.get(to)
    if make and audience != "everyone":
        _misused(words("page-for-everyone", page=only or to))
    readers = cast("Audience", audience)
    with refusing(words):
        form, now = taken_from(folder, words, today)
        past = past_in(folder, words, today, readers)
        text = make(form, now, today) if make else FORMS[to](form, now, today, readers, past)
        if out:
            write_out(out, text, folder, readers)
        else:
            # bytes, so that a calendar keeps the line ends that it has to have
            typer.echo(text.encode("utf-8", "replace"), nl=False)


def _misused(sentence: str) -> NoReturn:
    """Leave with why some options do not go together."""
    tell(sentence)
    raise typer.Exit(USAGE)


@app.command(cls=_Command, help=HELP["worksheet"])
def worksheet(
    *,
    type_: Type = DEFAULT_TYPE,
    to: Annotated[str, typer.Option("--to", help=HELP["to"].format(forms="yaml"))] = "yaml",
) -> None:
    from netstart.files.packs import shipped_form, shipped_types, shipped_words
    from netstart.files.worksheet import worksheet as empty

    words = shipped_words()
    known(words, "no-such-form", to, ("yaml",))
    known(words, "no-such-type", type_, shipped_types())
    typer.echo(empty(shipped_form(type_)), nl=False)


@app.command(cls=_Command, help=HELP["example"])
def example(
    folder: Annotated[Path, typer.Argument(help=HELP["new-folder"], show_default=False)] = Path(),
    *,
    type_: Type = DEFAULT_TYPE,
) -> None:
    from netstart.files.packs import shipped_example, shipped_types, shipped_words
    from netstart.holding import begin_from_file

    words = shipped_words()
    known(words, "no-such-type", type_, shipped_types())
    with refusing(words):
        tell_rest(words, begin_from_file(folder, type_, shipped_example(type_), date.today()), "rest-example")


register(app, _Command)
