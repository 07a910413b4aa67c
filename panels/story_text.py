"""The small Markdown of a story, read into plain parts: paragraphs, lists, strong and emphasised words, links to https addresses.

Nothing else of Markdown means anything, and no part holds markup: whoever shows it escapes it as any other text.
"""

import re
from dataclasses import dataclass


SPAN = re.compile(r"\*\*(?P<strong>[^*\n]+)\*\*|\*(?P<em>[^*\n]+)\*|\[(?P<label>[^\]\n]{1,300})\]\((?P<to>[^()\s]{1,2000})\)")
SAFE = re.compile(r"https?://[\w.-]+(?:[/?#:][\w.~:/?#@!$&',;=%+-]*)?", re.ASCII)
ITEM = re.compile(r"\s*[-*]\s+(.*)")


@dataclass(frozen=True)
class Span:
    """Some words of a line. `to` is the address of a link; '' for none."""

    text: str
    strong: bool = False
    em: bool = False
    to: str = ""


@dataclass(frozen=True)
class Part:
    """A paragraph of one line, or a list of several."""

    listed: bool
    lines: tuple[tuple[Span, ...], ...]


def story_parts(text: str) -> tuple[Part, ...]:
    """The Parts of a Markdown text; empty for one without words."""
    parts: list[Part] = []
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        paragraph: list[str] = []
        items: list[str] = []
        for line in block.splitlines():
            item = ITEM.fullmatch(line)
            (items if item else paragraph).append(item[1] if item else line.strip())
        words = " ".join(filter(None, paragraph))
        parts += [Part(False, (_spans(words),))] if words else []
        parts += [Part(True, tuple(map(_spans, items)))] if items else []
    return tuple(parts)


def plain_lines(text: str) -> tuple[str, ...]:
    """The same as plain lines, for files that have no markup of their own."""
    return tuple("".join(span.text for span in line) for part in story_parts(text) for line in part.lines)


def _spans(line: str) -> tuple[Span, ...]:
    spans, end = [], 0
    for match in SPAN.finditer(line):
        spans += [Span(line[end : match.start()])] if match.start() > end else []
        spans.append(_span(match))
        end = match.end()
    return (*spans, Span(line[end:])) if end < len(line) or not spans else tuple(spans)


def _span(match: re.Match) -> Span:
    """A link to anything but a plain web address is its words alone."""
    if match["strong"] or match["em"]:
        return Span(match["strong"] or match["em"], strong=bool(match["strong"]), em=bool(match["em"]))
    return Span(match["label"], to=match["to"] if SAFE.fullmatch(match["to"]) else "")
