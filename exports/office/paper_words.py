"""What every paper says of itself, in the same words and the same order in each format."""

from datetime import datetime
from typing import Any

from exports.writable_text import one_line
from panels.periods import day
from panels.slide import Paper, Slide


INVENTED = "Invented sample figures"
PUBLIC = "Public version"
CONFIDENTIAL = "Confidential item"
LONGEST = 250


def title(paper: Paper) -> str:
    """The title of the papers."""
    return one_line(paper.meeting.title)


def occasion(paper: Paper) -> str:
    """The body, the day and the hour: Board, 14 January 2027, 14:00."""
    return ", ".join(filter(None, (one_line(paper.meeting.body), day(paper.meeting.date), one_line(paper.meeting.starts))))


def cover(paper: Paper, line: str | None) -> list[str]:
    """The lines under the title of a cover; `line` is the partnership's own."""
    parts = (line, occasion(paper), paper.meeting.place, f"{paper.framework.title}, {paper.area.name}", issued(paper), edition(paper))
    return [one_line(part) for part in parts if part]


def issued(paper: Paper) -> str:
    """On which build the figures rest, and when the papers were issued."""
    build = f"Figures as at {day(paper.build.at)}, version {paper.build.id}"
    return f"{build}; papers issued {day(paper.issued)}" if paper.issued else build


def edition(paper: Paper) -> str:
    """That the version is the public one, and that figures are invented; '' for neither."""
    return ". ".join(filter(None, (PUBLIC if paper.public else "", f"{INVENTED}, not to be used" if paper.invented else "")))


def page(slide: Slide) -> str:
    """The page of an item, in every format its number on the agenda: it stays the same in a public version and on a screen."""
    return f"Page {slide.number}"


def source(slide: Slide) -> str:
    """Where the figures come from, how far they reach, and that they are invented where the source does not say so."""
    parts = [part for part in (one_line(slide.source), one_line(slide.as_at)) if part]
    if len(parts) == 2 and parts[1] in parts[0].replace("figures", "Figures"):
        parts = parts[:1]
    marked = [f"{INVENTED}."] if slide.invented and not " ".join(parts).startswith(INVENTED) else []
    return " ".join([*marked, *(part if part.endswith(".") else f"{part}." for part in parts)])


def author(paper: Paper) -> str:
    """The framework's Board: a file is never by one person."""
    return one_line(paper.framework.cycle.board or paper.framework.title)


def describe(about: Any, paper: Paper) -> None:
    """Write into an office file's own properties what it is. It names no person, and the moment it was made is that of its figures."""
    properties(about, title(paper), subject(paper), author(paper), created(paper))


def properties(about: Any, named: str, what: str, by: str, at: datetime) -> None:
    """The same of any file: its title, what it is, the body it is by, and when it was made (without a zone)."""
    texts = [one_line(text)[:LONGEST] for text in (named, what, by, by)]
    about.title, about.subject, about.author, about.last_modified_by = texts
    about.created = about.modified = at
    about.revision, about.keywords, about.comments, about.category, about.language = 1, "", "", "", "en-GB"


def subject(paper: Paper) -> str:
    """Papers of the Board, 14 January 2027."""
    return f"Papers: {occasion(paper)}"


def created(paper: Paper) -> datetime:
    """When the papers were issued, else when their build was made: the same paper is the same file."""
    return (paper.issued or paper.build.at).replace(tzinfo=None, microsecond=0)
