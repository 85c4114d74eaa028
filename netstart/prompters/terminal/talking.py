"""The screen on which people talk: nothing can be typed, and one key makes it black."""

from prompt_toolkit.application import get_app
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys

from netstart.core.event import Back, Confirm
from netstart.core.screen import AskTalk
from netstart.prompters import Keeping, Outcome, Stop
from netstart.prompters.room_telling import talk_keys
from netstart.prompters.terminal.keys import leaving, still
from netstart.prompters.terminal.layout import layout
from netstart.prompters.terminal.menu import open_menu
from netstart.prompters.terminal.prompt import Desk, Prompt, Said, fine, run
from netstart.prompters.terminal.reading import arrows, black
from netstart.prompters.terminal.screens import above

_BLACK = "z"


def talk(desk: Desk, ask: AskTalk, keep: Keeping) -> Outcome:
    """Have people talk until somebody presses Enter."""
    said = _shown(desk, ask, keep)
    match said.how:
        case "done":
            return (Confirm(),)
        case "black":
            return (Stop(),) if black(desk).how == "stop" else ()
        case "menu":
            return open_menu(desk, ask, keep)
        case "back":
            return (Back(),)
        case "stop":
            return (Stop(),)


def _shown(desk: Desk, ask: AskTalk, keep: Keeping) -> Said:
    words = desk.words
    notice = words.tell(ask.notice) if ask.notice else ""
    shapes = above(ask, words)
    prompt = Prompt(
        desk, shapes=lambda: shapes, typed=str, check=fine, keep=lambda _: keep(), has_menu=True, notice=notice
    )
    sheet = prompt.sheet()
    keys = merge_key_bindings([still(), arrows(sheet), _talking(prompt), leaving(prompt, sheet)])
    return run(prompt, layout(sheet, talk_keys(ask, words), None, tuple), keys)


def _talking(prompt: Prompt) -> KeyBindings:
    keys = KeyBindings()

    def first(event: KeyPressEvent) -> None:
        if event.data.isprintable():
            prompt.tell(prompt.desk.words("talk-first"))

    keys.add(Keys.Any)(first)
    keys.add(Keys.BracketedPaste)(lambda _: prompt.tell(prompt.desk.words("talk-first")))
    for key in (_BLACK, _BLACK.upper()):
        keys.add(key)(lambda _: get_app().exit(result="black"))
    return keys
