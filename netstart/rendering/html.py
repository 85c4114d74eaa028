"""A page as HTML: one file that prints well, reads well without its style, and asks nothing of any network.

Law: no raw HTML passes. The Markdown was escaped where it was made, and the parser here knows no HTML.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from netstart.rendering.escape import cleaned
from netstart.rendering.markdown import rendered

LANGUAGE = "nl"
ROOMY = 3100
"""So many letters fit on one page in the usual size."""


def page_html(markdown: str, *, is_one_page: bool = False, is_to_fill_in: bool = False, roomy: int = ROOMY) -> str:
    """Return Markdown as a page of HTML, with the title that its first heading has.

    What has to stay on one page is set smaller when it has more than so many letters; a rule begins the next page then.

    Raises:
        Problem: netstart was installed without its templates.
    """
    tokens = _parser().parse(markdown)
    body = _parser().renderer.render(list(_accessible(tokens)), _parser().options, {})
    is_small = is_one_page and any(len(re.sub(r"[ -]+", " ", page)) > roomy for page in markdown.split("\n---\n"))
    how = {"is_one_page": is_one_page, "is_small": is_small, "is_to_fill_in": is_to_fill_in}
    facts = {"title": _title(tokens), "body": body, **how}
    return rendered("page.html.j2", language=LANGUAGE, **facts)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _title(tokens: Sequence[Token]) -> str:
    """Return the text of the first heading."""
    heading = next((after for one, after in pairwise(tokens) if one.type == "heading_open"), None)
    return cleaned("".join(one.content for one in heading.children or ())) if heading else ""


def _accessible(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens with what a screen reader needs: a header cell says that it is of its column."""
    is_empty = False
    for token, after in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "th_open":
            # a header that says nothing is none
            is_empty = after is not None and not after.content
            token.tag = "td" if is_empty else "th"
            if not is_empty:
                token.attrSet("scope", "col")
        elif token.type == "th_close":
            token.tag = "td" if is_empty else "th"
        yield token
