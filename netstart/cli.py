"""The command line: parse, call, report; no decisions.

Everything heavy is imported inside the commands, so that `--help` stays quick.
"""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, cast

import typer

from netstart import __version__
from netstart.help import texts, translated

if TYPE_CHECKING:
    from netstart.core.words import Problem, Words
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
    from netstart.core.words import Problem
    from netstart.files.packs import shipped_types, shipped_words
    from netstart.holding import Exists, begin_from_file, hold_in, is_begun
    from netstart.prompters.choose import prompting

    words = shipped_words()
    _known(words, "no-such-language", lang, ("nl",))
    _known(words, "no-such-type", type_, shipped_types())
    try:
        if answers:
            rest = begin_from_file(folder, type_, answers, date.today())
        else:
            if is_begun(folder):
                typer.echo(words("welcome-back"), err=True)
            with prompting(words, is_plain=plain) as prompter:
                rest = hold_in(folder, type_, words, date.today(), prompter)
    except Exists as problem:
        _refuse(words, problem, USAGE)
    except Problem as problem:
        _refuse(words, problem, WRONG_FILE)
    _tell_rest(words, rest)


@app.command(cls=_Command, help=HELP["render"])
def render(
    folder: Folder = Path(),
    *,
    to: Annotated[str, typer.Option("--to", help=HELP["to"].format(forms="md, json"))] = "md",
    out: Annotated[Path | None, typer.Option("--out", help=HELP["out"], show_default=False)] = None,
) -> None:
    from netstart.core.words import Problem, trouble
    from netstart.files.conversation import FILE, load
    from netstart.files.packs import shipped_words
    from netstart.holding import is_begun, write_out
    from netstart.rendering.forms import FORMS

    words = shipped_words()
    _known(words, "no-such-form", to, tuple(FORMS))
    if not is_begun(folder):
        _refuse(words, Problem(trouble(str(folder), "no-network", folder=folder)), WRONG_FILE)
    try:
        text = FORMS[to](*load(folder / FILE, words, date.today()))
    except Problem as problem:
        _refuse(words, problem, WRONG_FILE)
    if out is None:
        typer.echo(text, nl=False)
    elif unwritten := write_out(out, text):
        _refuse(words, Problem(unwritten), WRONG_FILE)


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
    from netstart.core.words import Problem
    from netstart.files.packs import shipped_example, shipped_types, shipped_words
    from netstart.holding import Exists, begin_from_file

    words = shipped_words()
    _known(words, "no-such-type", type_, shipped_types())
    try:
        rest = begin_from_file(folder, type_, shipped_example(type_), date.today())
    except Exists as problem:
        _refuse(words, problem, USAGE)
    except Problem as problem:
        _refuse(words, problem, WRONG_FILE)
    _tell_rest(words, rest)


def _known(words: "Words", key: str, given: str, known: tuple[str, ...]) -> None:
    """Leave with what can be chosen, if something else was."""
    if given not in known:
        typer.echo(words(key, given=given, known=words.joined(known)), err=True)
        raise typer.Exit(USAGE)


def _refuse(words: "Words", problem: "Problem", code: int) -> NoReturn:
    """Tell everything that is wrong, a line each, and leave."""
    for trouble in problem.troubles:
        typer.echo(words.report(trouble), err=True)
    raise typer.Exit(code)


def _tell_rest(words: "Words", rest: "Rest") -> None:
    """Tell where everything is, and leave: 0 when all was asked, 130 when the conversation was stopped."""
    if rest.is_complete:
        typer.echo(words("rest-complete"), err=True)
    elif not rest.unsaved:
        typer.echo(words("rest-stopped", folder=rest.folder), err=True)
    if rest.unsaved:
        typer.echo(words.report(rest.unsaved), err=True)
    else:
        typer.echo(words("rest-file", file=rest.file.resolve()), err=True)
        plan = words("rest-plan", file=rest.plan.resolve())
        typer.echo(words.report(rest.unplanned) if rest.unplanned else plan, err=True)
    if not rest.is_complete:
        raise typer.Exit(STOPPED)
