"""The reflexes of an office worker, each in each kind of prompt: nothing is answered, lost or left."""

from dataclasses import dataclass

import pytest

from netstart.core.event import Add, Answer, Confirm, Keep, Park, Remove
from netstart.core.screen import Ask
from netstart.core.words import Words
from netstart.prompters import Open, Outcome, Stop
from tests import room_asks as asks
from tests.terminal import KEYS, pasted
from tests.wall import Key, Until, put

WORDS = asks.FORM.words
CLOSED: Outcome = (Stop(),)


@dataclass(frozen=True)
class Prompt:
    """A prompt that is half filled in when a key is pressed, and then a little more."""

    ask: Ask
    half: str
    more: str
    comes: Outcome
    """What comes of it when the window closes then: all that was typed."""
    enter: Outcome
    """What comes of Enter where nothing was typed: no answer, no row, and nothing that cannot be taken back."""
    to: tuple[Key, ...] = ()
    """The keys that lead to it."""
    is_typed: bool = True


def kept(text: str) -> Outcome:
    return (Keep(text), Stop())


NOTE: tuple[Key, ...] = (
    "f1",
    Until(WORDS("menu-title")),
    "5",
    "enter",
    "3",
    "enter",
    Until(WORDS("note-type", one="stap")[:12]),
)


def reason(digit: str, key: str) -> tuple[Key, ...]:
    """Return the keys that lead to the line of a reason."""
    return (digit, "enter", Until(WORDS(key)))


PROMPTS = {
    "talk": Prompt(asks.TALK, "a", "b", CLOSED, (Confirm(),), is_typed=False),
    "text": Prompt(asks.TEXT, "half", "!", kept("half!"), (Answer(None),)),
    "fingers": Prompt(asks.FINGERS, "1 1 2", " 3", kept("1 1 2 3"), (Answer(None),)),
    "choice": Prompt(asks.CHOICE, "2", "x", kept("2x"), (Answer(None),)),
    "several": Prompt(asks.SEVERAL, "2", " 3", kept("2 3"), (Answer(None),)),
    "rows": Prompt(asks.ROWS, "half", "!", kept("half!"), (Confirm(),)),
    "dots": Prompt(asks.DOTS, "9 7", " 5", kept("9 7 5"), (Answer(None),)),
    "record": Prompt(asks.RECORD, "16 april", ",", kept("16 april,"), (Answer(None),)),
    "still links": Prompt(asks.STILL_LINKS, "2", " 4", kept("2 4"), (Confirm(),)),
    "still list": Prompt(asks.STILL_LIST, "UWV", " 4", kept("UWV 4"), (Confirm(),)),
    "check": Prompt(asks.CHECK, "1", "2", CLOSED, (Confirm(),)),
    "sure": Prompt(asks.SURE, "1", " want", CLOSED, (Confirm(),)),
    "time": Prompt(asks.TIME, "2", "x", CLOSED, (Confirm(),)),
    "change": Prompt(asks.CHANGE, "want", " te druk", CLOSED, (Confirm(),)),
    "tick": Prompt(asks.TICK, "2", " 4", kept("2 4"), (Confirm(),)),
    "verdict": Prompt(asks.VERDICT, "4", "x", CLOSED, (Confirm(),)),
    "finding": Prompt(asks.FINDING, "1", "x", CLOSED, (Park(),)),
    "end": Prompt(asks.END, "1", " 2", CLOSED, (Open(0), Stop())),
    "menu": Prompt(asks.TEXT, "4", "4", CLOSED, (), ("f1", Until(WORDS("menu-title")))),
    "why it goes": Prompt(
        asks.VERDICT,
        "half",
        "!",
        (Remove("offer-2", "half!"), Stop()),
        (Remove("offer-2"),),
        reason("3", "verdict-why"),
    ),
    "why it stays": Prompt(
        asks.FINDING, "half", "!", (Confirm("half!"), Stop()), (Confirm(),), reason("2", "finding-reason")
    ),
    "quick note": Prompt(asks.TEXT, "half", "!", (Add(("half!",), to="steps"), Stop()), (), NOTE),
}
NEVER_LEFT = ("quick note", "why it goes", "why it stays")
"""Dialogs whose words stay, also when somebody wants to leave."""
prompts = pytest.mark.parametrize("prompt", PROMPTS.values(), ids=list(PROMPTS))

REFLEXES: dict[str, tuple[Key, ...]] = {
    "save": ("ctrl-s",),
    "search": ("ctrl-r",),
    "undo and redo": ("ctrl-z", "ctrl-y"),
    "select all": ("ctrl-a", "ctrl-e"),
    "cut": ("ctrl-x",),
    "copy": ("ctrl-c",),
    "up and down": ("up", "down"),
    "left and right": ("left", "right"),
    "alt and a letter": ("\x1bf", "\x1bb", "\x1bd"),
}


def seen(prompt: Prompt) -> tuple[Key, ...]:
    """Return what to wait for once all was typed."""
    return (Until(f"> {prompt.half}{prompt.more}"),) if prompt.is_typed else ()


@prompts
@pytest.mark.parametrize("reflex", REFLEXES)
def test_a_reflex_changes_nothing(words: Words, prompt: Prompt, reflex: str) -> None:
    found = put(words, prompt.ask, *prompt.to, prompt.half, *REFLEXES[reflex], prompt.more, *seen(prompt))
    assert found.outcome == prompt.comes
    assert not prompt.is_typed or f"> {prompt.half}{prompt.more}" in found.wall.last


@prompts
@pytest.mark.parametrize("key", ["f1", KEYS["esc"]])
def test_help_and_escape_open_the_menu_or_close_it_and_keep_what_was_typed(
    words: Words, prompt: Prompt, key: str
) -> None:
    half = (*prompt.to, prompt.half)
    typed: tuple[Key, ...] = (Until(f"> {prompt.half}"),) if prompt.is_typed else (0.05,)
    if prompt is PROMPTS["menu"]:
        assert put(words, prompt.ask, *half, *typed, key, 0.2).outcome == ()
        return
    if any(prompt is PROMPTS[name] for name in NEVER_LEFT):
        more = (Until(WORDS("note-half")[:18]), prompt.more, *seen(prompt))
        assert put(words, prompt.ask, *half, *typed, key, *more).outcome == prompt.comes
        return
    found = put(
        words, prompt.ask, *half, *typed, key, Until(words("menu-title")), "enter", *typed, prompt.more, *seen(prompt)
    )
    if any(isinstance(event, Keep) for event in prompt.comes):
        assert found.outcome == (Keep(prompt.half),)
    elif prompt.is_typed:
        # such a screen stays, with what stood in its field
        assert found.outcome == prompt.comes
        assert f"> {prompt.half}{prompt.more}" in found.wall.last
    else:
        assert found.outcome == ()


@prompts
def test_a_second_enter_says_nothing(words: Words, prompt: Prompt) -> None:
    assert put(words, prompt.ask, *prompt.to, "enter").outcome == prompt.enter
    assert put(words, prompt.ask, *prompt.to, "ctrl-c", "enter", "enter").outcome == prompt.enter


@prompts
def test_pasted_lines_answer_nothing_and_are_all_there(words: Words, prompt: Prompt) -> None:
    until: Key = Until("> een") if prompt.is_typed else 0.05
    found = put(words, prompt.ask, *prompt.to, pasted("een\ntwee\n"), until)
    told = " ".join(str(event) for event in found.outcome)
    assert all(isinstance(event, Keep | Add | Stop | Remove | Confirm) for event in found.outcome)
    if isinstance(prompt.comes[0], Keep | Add | Remove | Confirm) and prompt.is_typed:
        assert "een" in told
        assert "twee" in told
    elif prompt.is_typed:
        assert "> een twee" in found.wall.last
