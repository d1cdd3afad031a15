"""The small markup of rich labels: bold words, icons between words, links to the glossary.

`**bold**`, `{icon:budget}`, `[words to show](term_id)`; a backslash takes the next character literally. Text that
comes from elsewhere (names typed by people, files) goes through `escape` first. Markup that is not closed is shown
as it stands: a slip in a translation must never hide words.
"""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\\(?P<literal>.)"
    r"|(?P<bold>\*\*)"
    r"|\{icon:(?P<icon>[a-z0-9_]+)\}"
    r"|\[(?P<shown>[^\[\]\n]+)\]\((?P<term>[a-z0-9_.\-]+)\)",
    re.DOTALL,
)
_SPECIAL = re.compile(r"([\\*{\[])")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of rich text.

    Attributes:
        text: the words; empty for an icon.
        bold: whether they are bold.
        icon: id of an icon that stands here instead of words, or "".
        term: id of the glossary entry that the words link to, or "".
    """

    text: str
    bold: bool = False
    icon: str = ""
    term: str = ""


def parse(text: str) -> tuple[Span, ...]:
    """Read rich text. Nothing is an error."""
    spans: list[Span] = []
    bold, at = False, 0
    closes = _closings(text)
    for token in _TOKEN.finditer(text):
        spans.append(Span(text[at : token.start()], bold))
        at = token.end()
        if token["literal"]:
            spans.append(Span(token["literal"], bold))
        elif token["bold"]:
            if bold or token.start() in closes:
                bold = not bold
            else:
                spans.append(Span("**", bold))
        elif token["icon"]:
            spans.append(Span("", bold, icon=token["icon"]))
        else:
            spans.append(Span(token["shown"], bold, term=token["term"]))
    spans.append(Span(text[at:], bold))
    return _joined(spans)


def plain(text: str) -> tuple[Span, ...]:
    """Text without markup, every character as it stands."""
    return (Span(text),) if text else ()


def escape(text: str) -> str:
    """Foreign text, so that no character of it is read as markup."""
    return _SPECIAL.sub(r"\\\1", text)


def link(words: str, term: str) -> str:
    """Markup for words that link to a glossary entry."""
    return f"[{words}]({term})"


def strip(text: str) -> str:
    """The words alone, for names and for assistive technology."""
    return "".join(span.text for span in parse(text))


def _closings(text: str) -> frozenset[int]:
    """Where a `**` has another one after it."""
    stars = [token.start() for token in _TOKEN.finditer(text) if token["bold"]]
    return frozenset(stars[:-1] if len(stars) % 2 else stars)


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for span in spans:
        if not span.text and not span.icon:
            continue
        last = found[-1] if found else None
        if last and not (last.icon or span.icon or last.term or span.term) and last.bold == span.bold:
            found[-1] = Span(last.text + span.text, last.bold)
        else:
            found.append(span)
    return tuple(found)
