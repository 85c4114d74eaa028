import os
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from netstart.core.words import Problem, Trouble
from netstart.files.reading import FASTEST, MOST_BYTES, Document, Loader, _unopened, read_file, read_yaml

with_both_parsers = pytest.mark.parametrize("loader", [FASTEST, yaml.SafeLoader], ids=["fastest", "pure"])

NEEDS = """\
ambition: Niemand thuis
needs:
- title: rust
  gap: groot
- title: één loket
coordinator:
"""


def troubles_of(text: str, loader: Loader = FASTEST) -> tuple[Trouble, ...]:
    with pytest.raises(Problem) as caught:
        read_yaml(text, "a.yaml", loader)
    return caught.value.troubles


def told(text: str, loader: Loader = FASTEST) -> tuple[str, str]:
    (trouble,) = troubles_of(text, loader)
    return trouble.where, trouble.message.key


def facts(text: str) -> dict[str, Any]:
    return dict(troubles_of(text)[0].message.facts)


def key_of(path: Path) -> str:
    with pytest.raises(Problem) as caught:
        read_file(path)
    assert caught.value.troubles[0].where.startswith(str(path))
    return caught.value.troubles[0].message.key


@pytest.fixture
def document() -> Document:
    return read_yaml(NEEDS, "a.yaml")


@with_both_parsers
def test_a_file_is_mappings_lists_and_texts(loader: Loader) -> None:
    assert read_yaml(NEEDS, "a.yaml", loader).data == {
        "ambition": "Niemand thuis",
        "needs": [{"title": "rust", "gap": "groot"}, {"title": "één loket"}],
        "coordinator": None,
    }


@with_both_parsers
@pytest.mark.parametrize("text", ["no", "012", "1:30", "2026-03-01", "1_000", "Null", "true", "<<", "=", "a#b"])
def test_what_was_typed_stays_text(text: str, loader: Loader) -> None:
    assert read_yaml(f"{text}: {text}", "a.yaml", loader).data == {text: text}


@with_both_parsers
@pytest.mark.parametrize("text", ["", "null", "~", "# niets"])
def test_a_plain_empty_value_is_nothing(text: str, loader: Loader) -> None:
    assert read_yaml(f"a: {text}\nb: x", "a.yaml", loader).data == {"a": None, "b": "x"}


@with_both_parsers
@pytest.mark.parametrize("text", ["''", "'null'", '"~"', "|\n  null"])
def test_in_quotes_or_a_block_nothing_is_a_text(text: str, loader: Loader) -> None:
    assert read_yaml(f"a: {text}", "a.yaml", loader).data == {"a": text.strip("'\"|\n ")}


@with_both_parsers
@pytest.mark.parametrize("text", ["", "# alleen een opmerking\n", "---", "\ufeff", "null"])
def test_an_empty_file_holds_nothing(text: str, loader: Loader) -> None:
    assert read_yaml(text, "a.yaml", loader).data is None


def test_an_empty_file_is_told_by_its_beginning() -> None:
    assert read_yaml("", "a.yaml").at(("needs", 0)) == "a.yaml:1:1"


@with_both_parsers
def test_a_key_can_be_called_null(loader: Loader) -> None:
    assert read_yaml("null: x\n'': y", "a.yaml", loader).data == {"null": "x", "": "y"}


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ((), "a.yaml:1:1"),
        (("ambition",), "a.yaml:1:11"),
        (("needs",), "a.yaml:3:1"),
        (("needs", 1), "a.yaml:5:3"),
        (("needs", 1, "title"), "a.yaml:5:10"),
        (("coordinator",), "a.yaml:6:13"),
    ],
)
def test_every_value_has_a_place(document: Document, keys: tuple[str | int, ...], place: str) -> None:
    assert document.at(keys) == place


def test_what_is_not_there_has_the_place_of_what_is_around_it(document: Document) -> None:
    assert document.at(("needs", 1, "gap", "why")) == document.at(("needs", 1))


def test_a_key_has_a_place_of_its_own(document: Document) -> None:
    assert document.key_at(("needs", 0, "gap")) == "a.yaml:4:3"


def test_an_item_of_a_list_stands_for_its_key(document: Document) -> None:
    assert document.key_at(("needs", 1)) == "a.yaml:5:3"


@with_both_parsers
@pytest.mark.parametrize(
    ("text", "place", "key"),
    [
        ("a: 1\nb: *a", "a.yaml:2:4", "yaml-alias"),
        ("*a : 1", "a.yaml:1:1", "yaml-alias"),
        ("goal: &care for all", "a.yaml:1:7", "yaml-alias"),
        ("a: !!python/name:os.system x", "a.yaml:1:4", "yaml-tag"),
        ("a: ! x", "a.yaml:1:4", "yaml-tag"),
        ("- !!map {a: b}", "a.yaml:1:3", "yaml-tag"),
        ("? [a]\n: b", "a.yaml:1:3", "yaml-key"),
        ("{{ name }}: b", "a.yaml:1:1", "yaml-key"),
        ("? \n: b", "a.yaml:1:2", "yaml-key"),
        ("a: b\n---\nc: d", "a.yaml:2:1", "yaml-second-document"),
        ("a: b: c", "a.yaml:1:5", "yaml-colon"),
        ("a:\n\t- b", "a.yaml:2:1", "yaml-tab"),
        ("a: @samen", "a.yaml:1:4", "yaml-syntax"),
        ("a: 'zo'n tekst'", "a.yaml:1:8", "yaml-syntax"),
        ("x: |\n  a\n b\nc: d", "a.yaml:3:2", "yaml-syntax"),
        ("%YAML 3.0\n--- a", "a.yaml:1:1", "yaml-syntax"),
        ("a: b\nc\nd: e", "a.yaml:2:1", "yaml-syntax"),
        ("\ufeffa: b: c", "a.yaml:1:5", "yaml-colon"),
        ("a: b\nc", "a.yaml:2:1", "yaml-unfinished"),
        ("a: 'b\nc: d\n", "a.yaml:1:4", "yaml-unfinished"),
        ("a: [b,\n  c\n", "a.yaml:1:4", "yaml-unfinished"),
        ("a: b\nc: \x07", "a.yaml:2:4", "yaml-character"),
        ("a: \ud800", "a.yaml:1:4", "yaml-character"),
    ],
)
def test_what_is_refused_is_told_with_its_place(text: str, place: str, key: str, loader: Loader) -> None:
    assert told(text, loader) == (place, key)


@with_both_parsers
@pytest.mark.parametrize("escape", [r"\ud83d\ude00", r"\U00110000"])
def test_an_escape_that_is_no_character_is_refused(escape: str, loader: Loader) -> None:
    assert told(f'a: "{escape}"', loader)[1] == "yaml-syntax"


@with_both_parsers
def test_every_repeated_key_is_told_with_the_line_of_the_first(loader: Loader) -> None:
    found = troubles_of("a: 1\nb:\n  c: 1\n  c: {d: 1}\na: 2\n", loader)
    assert [(t.where, t.message.key, t.message.facts) for t in found] == [
        ("a.yaml:4:3", "yaml-repeated-key", {"name": "c", "line": 3}),
        ("a.yaml:5:1", "yaml-repeated-key", {"name": "a", "line": 1}),
    ]


@with_both_parsers
def test_the_same_key_in_two_rows_is_not_repeated(loader: Loader) -> None:
    assert read_yaml("- a: 1\n- a: 2", "a.yaml", loader).data == [{"a": "1"}, {"a": "2"}]


def test_a_wrong_line_is_shown_as_it_stands() -> None:
    assert facts("a: één\nb: dit: dat\nc: d") == {"quote": "b: dit: dat"}


def test_a_long_line_is_shown_by_its_beginning() -> None:
    assert len(facts("a: @" + "x" * 1000)["quote"]) == 60


def test_an_unfinished_file_shows_its_last_words() -> None:
    assert facts("a: [b,\nc,\n\n\n") == {"quote": "c,"}


def test_a_tag_is_told_as_it_was_typed() -> None:
    assert facts("a: !!float 3") == {"tag": "!!float"}


def test_a_character_that_cannot_be_seen_is_told_by_its_number() -> None:
    assert facts("a: \x1b[31m") == {"code": "U+001B"}


@with_both_parsers
def test_twelve_levels_are_read(loader: Loader) -> None:
    assert read_yaml("[" * 12 + "]" * 12, "a.yaml", loader).at((0,) * 11) == "a.yaml:1:12"


@with_both_parsers
@pytest.mark.parametrize(
    ("bomb", "key"),
    [
        ("[" * 13, "yaml-too-deep"),
        ("[" * 100_000, "yaml-too-deep"),
        ("- " * 100_000, "yaml-too-deep"),
        ("[{a: " * 100_000, "yaml-too-deep"),
        ("".join(f"{' ' * n}a:\n" for n in range(1000)), "yaml-too-deep"),
        ("{" * 100_000, "yaml-key"),
        ("? " * 100_000, "yaml-key"),
        ("a: &a [x]\nb: &b [*a, *a]\n", "yaml-alias"),
    ],
)
def test_a_bomb_is_refused_at_once(bomb: str, key: str, loader: Loader) -> None:
    assert told(bomb, loader)[1] == key


def test_too_many_values_are_refused() -> None:
    assert told("[" + "a," * 300_001 + "]")[1] == "yaml-too-many"


def test_too_long_a_text_is_refused_before_it_is_read() -> None:
    assert told("[" * (MOST_BYTES + 1)) == ("a.yaml", "file-too-large")


def test_of_many_repeated_keys_the_first_twenty_are_told() -> None:
    assert len(troubles_of("{" + "a," * 100 + "}")) == 20


def test_a_thousand_rows_are_read_in_a_moment() -> None:
    rows = "".join(
        f"- id: need-{n}\n" + "".join(f"  field{m}: een antwoord in een paar woorden\n" for m in range(9))
        for n in range(1000)
    )
    began = time.perf_counter()
    read_yaml(rows, "a.yaml")
    assert time.perf_counter() - began < (1 if FASTEST is not yaml.SafeLoader else 10)


# what is typed by people, odd characters and all; `safe_dump` escapes what YAML does not allow
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


@with_both_parsers
@settings(deadline=None)
@given(
    said=st.dictionaries(texts, texts | st.lists(texts) | st.dictionaries(texts, texts)),
    style=st.sampled_from([None, "'", '"', "|"]),
)
def test_every_text_is_read_as_it_was_written(said: dict[str, Any], style: str | None, loader: Loader) -> None:
    written = yaml.safe_dump(said, default_style=style, allow_unicode=True)
    assert read_yaml(written, "a.yaml", loader).data == said


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_a_file_is_read_with_or_without_a_byte_order_mark(tmp_path: Path, start: bytes) -> None:
    path = tmp_path / "netstart.yaml"
    path.write_bytes(start + "ambition: één loket\r\n".encode())
    document = read_file(path)
    assert (document.data, document.at(("ambition",))) == ({"ambition": "één loket"}, f"{path}:1:11")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert key_of(tmp_path / "netstart.yaml") == "file-missing"


def test_a_file_below_a_file_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "plan").touch()
    assert key_of(tmp_path / "plan" / "netstart.yaml") == "file-missing"


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert key_of(tmp_path) == "file-is-folder"


@pytest.mark.skipif(os.name != "posix", reason="Windows has other limits")
def test_a_name_that_the_system_refuses_is_told(tmp_path: Path) -> None:
    assert key_of(tmp_path / ("x" * 5000)) == "file-unreadable"


def test_a_folder_is_told_where_it_looks_like_a_closed_file(tmp_path: Path) -> None:
    # as Windows has it
    assert _unopened(tmp_path, PermissionError()).message.key == "file-is-folder"


def test_a_closed_file_is_told_in_its_own_words(tmp_path: Path) -> None:
    # root may open everything, so a real file cannot show this everywhere
    assert _unopened(tmp_path / "x", PermissionError()).message.key == "file-forbidden"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "netstart.yaml"
    with path.open("wb") as file:
        file.truncate(1 << 40)
    assert key_of(path) == "file-too-large"


@pytest.mark.parametrize("content", ["a: één".encode("latin-1"), "a: é".encode("utf-16"), b"a: \xed\xa0\x80"])
def test_a_file_that_is_not_utf8_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "netstart.yaml"
    path.write_bytes(content)
    assert key_of(path) == "file-not-utf8"


def test_the_byte_that_is_not_utf8_has_a_place(tmp_path: Path) -> None:
    path = tmp_path / "netstart.yaml"
    path.write_bytes("a: é\nb: é".encode() + b"\xe9n")
    with pytest.raises(Problem) as caught:
        read_file(path)
    (trouble,) = caught.value.troubles
    assert (trouble.where, trouble.message.facts) == (f"{path}:2:5", {"byte": 12})
