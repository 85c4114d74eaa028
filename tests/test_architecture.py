"""What holds for all of netstart: who imports whom, where sentences stand, and what a pack looks like."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any, get_args

import pytest
import yaml

from netstart.core.event import Status
from netstart.core.gates import Colour
from netstart.core.pack import Moment
from netstart.core.question import Kind
from netstart.core.screen import AskSure, State
from netstart.core.words import Words
from netstart.files.reading import FASTEST, read_yaml
from netstart.files.shipped import shipped
from tests.code_of import KEY, Module, cycles, imported, modules, sayings, texts

HERE = Path(__file__).parent
MODULES = {module.name: module for module in modules()}
QUESTIONS = shipped("questions")
TEMPLATES = shipped("templates")
FILES = sorted(QUESTIONS.rglob("*.yaml"))
named = pytest.mark.parametrize("module", MODULES.values(), ids=list(MODULES))

# who imports whom

PURE = {
    "collections",
    "dataclasses",
    "datetime",
    "decimal",
    "enum",
    "functools",
    "itertools",
    "pydantic",
    "re",
    "string",
    "types",
    "typing",
    "unicodedata",
}
TERMINAL = "netstart.prompters.terminal"


def outside(module: Module) -> set[str]:
    return {name.partition(".")[0] for name in imported(module)} - {"netstart"}


def within(module: Module) -> set[str]:
    return {name for name in imported(module) if name.startswith("netstart")}


def is_in(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


@pytest.mark.parametrize("name", [name for name in MODULES if is_in(name, "netstart.core")])
def test_core_imports_what_is_pure_and_itself(name: str) -> None:
    assert outside(MODULES[name]) <= PURE
    assert all(is_in(one, "netstart.core") for one in within(MODULES[name]))


def test_no_module_imports_itself_by_a_detour() -> None:
    assert cycles({name: within(module) for name, module in MODULES.items()}) == []


@named
def test_only_the_terminal_knows_the_library_that_draws_prompts(module: Module) -> None:
    assert is_in(module.name, TERMINAL) or not outside(module) & {"questionary", "prompt_toolkit"}


@named
def test_rendering_does_not_know_how_answers_are_given(module: Module) -> None:
    if is_in(module.name, "netstart.rendering"):
        assert not any(is_in(name, "netstart.prompters") for name in within(module))


@named
def test_click_comes_with_typer_and_is_never_imported(module: Module) -> None:
    assert "click" not in outside(module)


# sentences stand in YAML

DUTCH = frozenset((HERE / "dutch.txt").read_text(encoding="utf-8").split())
"""Words that are frequent in Dutch and are not English too."""
COMMENT = re.compile(r"\s# .*")
"""What a pattern says to who reads the code."""
SENTENCE = re.compile(r"[A-Za-z']{2,} [a-z']{1,} [a-z']{2,}")


@named
def test_no_sentence_that_a_person_sees_stands_in_python(module: Module) -> None:
    if module.name == "netstart.help":
        return
    told = [
        (at, text)
        for at, text in texts(module)
        if set(re.findall(r"[^\W\d_]+", text.casefold())) & DUTCH or SENTENCE.search(COMMENT.sub("", text))
    ]
    assert told == []


MAKES: dict[str, frozenset[str]] = {
    "sure-(.+)": frozenset(get_args(AskSure.__annotations__["about"])),
    "do-(.+)": frozenset(get_args(AskSure.__annotations__["about"])),
    "state-(.+)": frozenset(get_args(State)) - {"answered"},
    "status-(.+)": frozenset(get_args(Status)),
    "moment-(.+)": frozenset(get_args(Moment)),
    "read-(.+)": frozenset(get_args(Kind)),
    "ready-(.+)": frozenset(get_args(Colour)) - {"green"},
}
"""What can stand behind each dash that code fills in; an answer that is there needs no word for its state."""


def keys_of(pattern: re.Pattern[str]) -> set[str]:
    plain = pattern.pattern.replace("\\-", "-")
    if "(.+)" not in plain:
        return {plain}
    return {plain.replace("(.+)", value) for value in MAKES[plain]}


def said() -> Iterator[tuple[str, str, frozenset[str] | None]]:
    """Yield every sentence that code asks for: where, its key, and the facts that are given."""
    for module in MODULES.values():
        for saying in sayings(module):
            for key in keys_of(saying.key):
                yield saying.at, key, saying.facts


def test_every_sentence_that_code_asks_for_stands_in_the_words(words: Words) -> None:
    assert [(at, key) for at, key, _ in said() if key not in words.say] == []


def test_every_fact_of_a_sentence_is_given(words: Words) -> None:
    missing = [
        (at, key, lacking)
        for at, key, facts in said()
        if facts is not None and (lacking := _placeholders(words.say.get(key, "")) - facts)
    ]
    assert missing == []


def _placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_every_sentence_of_the_words_is_said(words: Words) -> None:
    keys = {key for _, key, _ in said()}
    keys |= {text for module in MODULES.values() for _, text in texts(module) if KEY.fullmatch(text)}
    templates = " ".join(path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.j2"))
    keys |= set(re.findall(r"""say\(["']([a-z-]+)["']""", templates))
    assert sorted(set(words.say) - keys) == []


def test_every_word_that_is_read_is_read_somewhere(words: Words) -> None:
    known = {text for module in MODULES.values() for _, text in texts(module)}
    assert set(words.read) <= known


# what a pack looks like


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_shipped_file_reads_the_same_with_both_parsers(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert read_yaml(text, file.name, FASTEST) == read_yaml(text, file.name, yaml.SafeLoader)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_question_mark_in_a_list_on_one_line_stands_in_quotes(file: Path) -> None:
    depth = 0
    for event in yaml.parse(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += bool(depth or event.flow_style)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= bool(depth)
        elif isinstance(event, yaml.ScalarEvent) and depth:
            assert event.style or "?" not in event.value, event.start_mark


def data_of(folder: str) -> dict[str, Any]:
    return {
        file.stem: read_yaml(file.read_text(encoding="utf-8"), file.name).data
        for file in sorted((QUESTIONS / folder).glob("*.yaml"))
    }


ALL_QUESTIONS = {one["id"]: one for section in data_of("sections").values() for one in section["questions"]}
ASKED = {
    **ALL_QUESTIONS,
    **{
        f"{id_}.{field}": one
        for id_, question in ALL_QUESTIONS.items()
        for field, one in question.get("fields", {}).items()
    },
}
"""Every question and every field of one."""
asked = pytest.mark.parametrize("one", ASKED.values(), ids=list(ASKED))


@pytest.mark.parametrize("question", ALL_QUESTIONS.values(), ids=list(ALL_QUESTIONS))
@pytest.mark.parametrize("part", ["help", "why", "weak", "strong", "probes", "moment", "sources"])
def test_every_question_has_all_that_helps_to_answer_it(question: dict[str, Any], part: str) -> None:
    assert question.get(part)


@asked
def test_a_question_fits_a_screen_and_its_label_a_line(one: dict[str, Any]) -> None:
    assert len(one["ask"]) <= 90
    assert len(one["label"]) <= 28


NOT_IN_THE_ROOM = (HERE / "words-of-the-trade.txt").read_text(encoding="utf-8").split()
"""Words that people in the room do not use: meeting.md, section 10; with their beginnings where they are bent."""


@asked
def test_no_question_uses_a_word_of_the_trade(one: dict[str, Any]) -> None:
    found = re.findall(r"[^\W\d_]+", one["ask"].casefold())
    short = {word for word in NOT_IN_THE_ROOM if len(word) < 5}
    long = tuple(word for word in NOT_IN_THE_ROOM if len(word) >= 5)
    assert [word for word in found if word in short or word.startswith(long)] == []


def spoken(data: Any, key: str = "") -> Iterator[str]:
    """Yield every text of a pack that is read by people."""
    match data:
        case str() if key in {"title", "intro", "ask", "help", "why", "weak", "strong", "probes", "says", "asks"}:
            yield data
        case str() if key in {"low", "high", "choices", "say"}:
            yield data
        case list():
            for one in data:
                yield from spoken(one, key)
        case dict():
            for name, one in data.items():
                yield from spoken(one, key if key in {"choices", "say"} else name)


def sentences() -> list[str]:
    read = [file for file in FILES if file.parent.name != "examples"]
    all_texts = (text for file in read for text in spoken(read_yaml(file.read_text(encoding="utf-8"), "").data))
    return [part for text in all_texts for part in re.split(r"(?<=[.?!:;])\s+", text) if part.strip()]


def test_no_sentence_is_too_long_to_read_aloud() -> None:
    assert [sentence for sentence in sentences() if len(sentence.split()) > 25] == []


def test_sentences_are_short() -> None:
    lengths = [len(sentence.split()) for sentence in sentences()]
    assert sum(lengths) / len(lengths) < 14


# modules


@named
def test_a_module_can_be_read_in_one_sitting(module: Module) -> None:
    assert module.lines < 300


@named
def test_a_module_is_named_for_what_it_is_about(module: Module) -> None:
    assert module.path.stem not in {"utils", "util", "helpers", "helper", "manager", "service", "base", "common"}


@named
def test_no_handler_hides_a_bug(module: Module) -> None:
    broad = [
        handler.lineno
        for handler in ast.walk(module.tree)
        if isinstance(handler, ast.ExceptHandler) and _is_broad(handler) and not _raises_again(handler)
    ]
    assert broad == []


def _is_broad(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    names = {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}
    return bool(names & {"Exception", "BaseException"})


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None
