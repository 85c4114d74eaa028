"""The way in. What must be fast stands before the imports that are slow."""

import sys

A_BUG = 70


def main() -> None:
    """Run the command that was typed."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        from netstart import __version__

        print(f"netstart {__version__}")  # noqa: T201 — typer would cost six times as much as Python itself
        return
    sys.excepthook = _tell_a_bug
    if arguments[:1] == ["init"] and not {"--help", "-h"} & set(arguments):
        from netstart.help import texts

        if sys.stderr:
            print(texts()["first-line"], file=sys.stderr, flush=True)  # noqa: T201 — read while the rest loads
    from netstart.cli import run

    raise SystemExit(run(arguments))


def _tell_a_bug(kind: type[BaseException], error: BaseException, trace: object) -> None:
    """Show what went wrong whole, and leave with the exit code of a bug."""
    sys.__excepthook__(kind, error, trace)  # type: ignore[arg-type]  # naming its type costs an import
    raise SystemExit(A_BUG)


if __name__ == "__main__":
    main()
