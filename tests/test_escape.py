"""Whatever was typed, Markdown shows exactly that, as one block of the kind that it was put in."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from netstart.rendering.escape import cleaned, escape, escape_block, escape_cell
from tests.naughty import NAUGHTY

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

PARAGRAPH = "paragraph"
ITEM = "bullet_list > list_item > paragraph"
NUMBERED = "ordered_list > list_item > paragraph"
QUOTE = "blockquote > paragraph"
BOLD_ITEM = "- **{}**: rest"


def blocks(tokens: list[Token]) -> list[str]:
    """Return each inline text's chain of blocks, such as `bullet_list > list_item > paragraph`."""
    around: list[str] = []
    found: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            around.append(token.type.removesuffix("_open"))
        elif token.nesting == -1:
            around.pop()
        else:
            found.append(" > ".join(around) if token.type == "inline" else token.type)
    return found


def shown(tokens: list[Token]) -> list[str]:
    """Return the text of each inline block; anything but text is shown as its kind, and so fails."""
    return [
        "".join(
            "\n" if child.type == "hardbreak" else child.content if child.type == "text" else f"[{child.type}]"
            for child in token.children or ()
            if not child.type.startswith("text_")
        )
        for token in tokens
        if token.type == "inline"
    ]


def assert_shows(markdown: str, block: str, text: str) -> None:
    tokens = MARKDOWN.parse(markdown)
    assert blocks(tokens) == [block]
    assert shown(tokens) == [text]


def assert_cell_shows(text: str) -> None:
    table = f"| a | b |\n|---|---|\n| {escape_cell(text)} | einde |\n"
    tokens = MARKDOWN.parse(table)
    assert {chain.split(" > ")[0] for chain in blocks(tokens)} == {"table"}
    as_one_line = " / ".join(line for line in map(cleaned, lines_of(text)) if line)
    assert shown(tokens) == ["a", "b", as_one_line, "einde"]


def lines_of(text: str) -> list[str]:
    return text.replace("\x1f", " ").splitlines()


def assert_block_shows(text: str) -> None:
    paragraphs = shown(MARKDOWN.parse(escape_block(text)))
    lines = [line for paragraph in paragraphs for line in paragraph.split("\n")]
    assert lines == [line for line in map(cleaned, lines_of(text)) if line]
    assert set(blocks(MARKDOWN.parse(escape_block(text)))) <= {PARAGRAPH}
    assert set(blocks(MARKDOWN.parse(escape_block(text, "> ")))) <= {QUOTE}
    assert shown(MARKDOWN.parse(escape_block(text, "> "))) == paragraphs


texts = st.text() | st.text(alphabet="#*_-+=>|~`[]()!<&;:\\ $.1ax\n\t", max_size=12)


@given(texts)
@example("&lt")
def test_any_text_is_shown_as_it_is_wherever_it_stands(text: str) -> None:
    one_line = cleaned(text)
    if not one_line:
        assert escape(text) == ""
        return
    assert_shows(escape(text), PARAGRAPH, one_line)
    assert_shows(f"- {escape(text)}", ITEM, one_line)
    assert_shows(f"1. {escape(text)}", NUMBERED, one_line)
    assert_shows(f"> {escape(text)}", QUOTE, one_line)
    assert_shows(f"## {escape(text)}", "heading", one_line)
    assert_shows(f"vooraf\n{escape(text)}".replace("\n", "\\\n"), PARAGRAPH, f"vooraf\n{one_line}")


@given(texts)
def test_any_text_is_one_cell_of_a_table(text: str) -> None:
    assert_cell_shows(text)


@given(texts)
def test_any_text_keeps_its_own_lines_in_a_block(text: str) -> None:
    assert_block_shows(text)


@given(texts)
def test_any_text_can_stand_in_bold_before_other_words(text: str) -> None:
    if cleaned(text):
        tokens = MARKDOWN.parse(f"- **{escape(text)}** (rest; lt; 1. *ja*)")
        assert blocks(tokens) == [ITEM]
        assert shown(tokens) == [f"[strong_open]{cleaned(text)}[strong_close] (rest; lt; 1. [em_open]ja[em_close])"]


@pytest.mark.parametrize("text", NAUGHTY)
def test_what_looks_like_markup_is_only_text(text: str) -> None:
    assert_shows(f"- {escape(text)}", ITEM, cleaned(text))
    assert_shows(f"## {escape(text)}", "heading", cleaned(text))
    assert_cell_shows(text)
    assert_block_shows(text)


@pytest.mark.parametrize(
    "text",
    [
        "Werk & Inkomen (w&i), 3-4 uur.",
        "Vonk & Zoon – “Ik wist het niet”: 50%, €1.500,50!",
        "begeleiden | blijven | loketten, plek #7",
        "jan_de_wit@voorbeeld.nl of https://voorbeeld.nl/een_blad?a=1&b=2",
        "5 * 3 = 15, 3 < 4 en 1.5 + 2",
        "-5 graden, 2026.",
        "C:\\map",
    ],
)
def test_ordinary_text_stays_readable(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# kop", "\\# kop"),
        ("2026. jaar", "2026\\. jaar"),
        ("*vet*", "\\*vet\\*"),
        ("__init__", "\\_\\_init\\_\\_"),
        ("<b>", "\\<b>"),
        ("&amp;", "\\&amp;"),
        ("https://a.nl/~jan", "https://a.nl/&#126;jan"),
    ],
)
def test_what_would_change_its_meaning_is_escaped(text: str, written: str) -> None:
    assert escape(text) == written


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\t", "\x00", "\u2028"])
def test_nothing_stays_nothing(text: str) -> None:
    assert (escape(text), escape_cell(text), escape_block(text, "> ")) == ("", "", "")


def test_lines_and_paragraphs_of_a_text_stay() -> None:
    assert escape_block("een\ntwee\n\n\ndrie", "> ") == "> een\\\n> twee\n>\n> drie"


def test_lines_become_one_line_where_there_is_no_room() -> None:
    assert (escape("een\n\ntwee"), escape_cell("een\n\ntwee")) == ("een twee", "een / twee")


def test_escaping_what_is_clean_changes_nothing_but_marks() -> None:
    assert all(cleaned(cleaned(text)) == cleaned(text) for text in NAUGHTY)
