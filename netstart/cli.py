"""The command line: parse, call, report; no decisions.

Everything heavy is imported inside the commands, so that `--help` stays quick.
"""

import io
import shlex
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast, get_args

import typer

from netstart import __version__
from netstart.help import texts, translated

if TYPE_CHECKING:
    from netstart.core.words import Words
    from netstart.holding import Rest

HELP = texts()
# typer does not give this class a name of its own
UsageError = cast("type[Exception]", typer.BadParameter.__mro__[1])
USAGE, WRONG_FILE, STOPPED = 2, 3, 130
DEFAULT_TYPE = "employer-network"


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
def init(
    folder: Folder = Path(),
    *,
    type_: Type = DEFAULT_TYPE,
    lang: Lang = "nl",
    plain: IsPlain = None,
    answers: Answers = None,
) -> None:
    from netstart.files.packs import shipped_types, shipped_words
    from netstart.holding import begin_from_file, hold_in
    from netstart.prompters.choose import prompting

    words = shipped_words()
    _known(words, "no-such-language", lang, ("nl",))
    _known(words, "no-such-type", type_, shipped_types())
    with _refusing(words):
        if answers:
            rest = begin_from_file(folder, type_, answers, date.today())
            _tell_rest(words, rest, "rest-complete" if rest.is_complete else "rest-taken")
            return
        with prompting(words, is_plain=plain) as prompter:
            rest = hold_in(folder, type_, words, date.today(), prompter)
    _tell_rest(words, rest, "rest-complete" if rest.is_complete else "rest-stopped")
    if not rest.is_complete:
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
    with _refusing(words), prompting(words, is_plain=plain) as prompter:
        rest = edit_in(folder, at, words, date.today(), prompter)
    if rest.is_stopped:
        _tell_rest(words, rest, "rest-stopped")
        raise typer.Exit(STOPPED)
    _tell_rest(words, rest, "rest-edited" if rest.is_complete else "rest-edited-open")


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
    with _refusing(words):
        if folders := networks_in(folder):
            networks, troubles = standings_in(folders, words, date.today())
            typer.echo(networks_json(networks) if as_json else networks_text(networks, words, columns), nl=False)
            if troubles:
                raise Problem(*troubles)
            return
        found = standing_in(folder, words, date.today())
    ways = {"go_on": _command("init", str(folder)), "change": _command("edit", str(folder))}
    typer.echo(standing_json(found) if as_json else standing_text(found, words, columns, **ways), nl=False)


@app.command(cls=_Command, help=HELP["render"])
def render(
    folder: Folder = Path(),
    *,
    to: Annotated[str, typer.Option("--to", help=HELP["to"].format(forms="md, json"))] = "md",
    audience: Annotated[str, typer.Option("--audience", help=HELP["audience"])] = "everyone",
    out: Annotated[Path | None, typer.Option("--out", help=HELP["out"], show_default=False)] = None,
) -> None:
    from netstart.core.pack import Audience
    from netstart.files.packs import shipped_words
    from netstart.holding import taken_from, write_out
    from netstart.rendering.forms import FORMS

    words = shipped_words()
    _known(words, "no-such-form", to, tuple(FORMS))
    _known(words, "no-such-audience", audience, get_args(Audience))
    with _refusing(words):
        text = FORMS[to](*taken_from(folder, words, date.today()), cast("Audience", audience))
        if out:
            write_out(out, text, folder, cast("Audience", audience))
        else:
            typer.echo(text, nl=False)


@app.command(cls=_Command, help=HELP["worksheet"])
def worksheet(
    *,
    type_: Type = DEFAULT_TYPE,
    to: Annotated[str, typer.Option("--to", help=HELP["to"].format(forms="yaml"))] = "yaml",
) -> None:
    from netstart.files.packs import shipped_form, shipped_types, shipped_words
    from netstart.files.worksheet import worksheet as empty

    words = shipped_words()
    _known(words, "no-such-form", to, ("yaml",))
    _known(words, "no-such-type", type_, shipped_types())
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
    _known(words, "no-such-type", type_, shipped_types())
    with _refusing(words):
        _tell_rest(words, begin_from_file(folder, type_, shipped_example(type_), date.today()), "rest-example")


def _known(words: "Words", key: str, given: str, known: tuple[str, ...]) -> None:
    """Leave with what can be chosen, if something else was."""
    if given not in known:
        _tell(words(key, given=given, known=words.joined(known)))
        raise typer.Exit(USAGE)


@contextmanager
def _refusing(words: "Words") -> Iterator[None]:
    """Tell everything that is wrong, a line each, and leave."""
    from netstart.core.words import Problem
    from netstart.holding import Exists
    from netstart.pointing import NoSuchPlace

    try:
        yield
    except Problem as problem:
        for trouble in problem.troubles:
            _tell(words.report(trouble))
        raise typer.Exit(USAGE if isinstance(problem, Exists | NoSuchPlace) else WRONG_FILE) from problem


def _tell_rest(words: "Words", rest: "Rest", key: str) -> None:
    """Tell where everything is, and how to go on."""
    if rest.unsaved:
        _tell(words.report(rest.unsaved))
        return
    _tell(words(key, command=_command("init", str(rest.folder))))
    _tell(words("rest-file", file=rest.file.resolve()))
    _tell(words.report(rest.unplanned) if rest.unplanned else words("rest-plan", file=rest.plan.resolve()))


def _tell(sentence: str) -> None:
    """Write a sentence to stderr; in a terminal no word is broken at the edge."""
    if not sys.stderr.isatty():
        typer.echo(sentence, err=True)
        return
    from rich.console import Console
    from rich.text import Text

    Console(stderr=True, highlight=False).print(Text(sentence))


def _command(*arguments: str) -> str:
    """Return a command as it can be typed here: with the way to a netstart that is not on the path."""
    called = Path(sys.argv[0])
    is_path = called.name.startswith("netstart") and called.parent != Path() and not shutil.which("netstart")
    return shlex.join([str(called) if is_path else "netstart", *arguments])
