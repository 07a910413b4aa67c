"""A Paper → the Document of it: a cover, and each slide as a section with its figures."""

from exports.document.document_tables import table
from exports.document.model import Block, Document, Lines, Question, Section, Words
from exports.document.pictures import picture
from exports.office.lists import WITHHELD
from exports.office.paper_words import CONFIDENTIAL
from exports.office.reading import of_picture
from panels.periods import day
from panels.slide import Paper, Slide


INVENTED = "Invented sample figures. Do not use them."
LISTED = {"inequality": "The widest gaps", "outcome": "Indicators of this outcome"}


def of_paper(paper: Paper, phone: bool = False) -> Document:
    """The Document of a Paper; one without slides has a cover alone. Nothing of an item that has no slide is in it.

    `phone` is whether it may be read on one, so that its pictures have a narrow form too.
    """
    return Document(
        title=paper.meeting.title.strip() or paper.meeting.body or "Papers", body=paper.meeting.body, about=f"{paper.meeting.body}, {day(paper.meeting.date)}",
        facts=tuple(_facts(paper)), foot=tuple(_foot(paper)), sections=tuple(_section(paper, slide, phone) for slide in paper.slides),
        at=paper.issued or paper.build.at, marking=paper.marking,
    )  # fmt: skip


def _facts(paper: Paper):
    meeting = paper.meeting
    starts = f", {meeting.starts}" if meeting.starts else ""
    yield "Date", f"{day(meeting.date)}{starts}"
    if meeting.place:
        yield "Place", meeting.place
    yield "Area", paper.area.name
    yield "Framework", paper.framework.title
    yield "Figures as at", day(paper.build.at)
    yield "Papers issued", day(paper.issued) if paper.issued else "Not yet: figures may still change"
    yield "Version of the figures", paper.build.id
    if paper.public:
        yield "Version", "Public"
    if paper.invented:
        yield "Invented", INVENTED


def _foot(paper: Paper):
    """What stands on each page: where and by which framework, as at when, from which build, and whether it is real."""
    name, short = paper.area.name, paper.framework.short
    yield short if name in short else f"{name}, {short}"
    yield f"Figures as at {day(paper.build.at)}"
    yield f"Version {paper.build.id}"
    if paper.invented:
        yield "Invented sample figures"


def _section(paper: Paper, slide: Slide, phone: bool) -> Section:
    title = slide.title.strip() or f"Item {slide.number}"
    return Section(slide.number, title, (Words(WITHHELD),) if slide.withheld else tuple(_blocks(paper, slide, phone)))


def _blocks(paper: Paper, slide: Slide, phone: bool):
    """What the slide says, in the order in which it is read; nothing is there that it does not say."""
    if slide.item.confidential:
        yield Words(f"{CONFIDENTIAL}.", "mark")
    if slide.invented:
        yield Words(INVENTED, "mark")
    if slide.official:
        yield Words(slide.official, "official")
    if slide.sentence:
        yield Words(slide.sentence, "lead")
    yield from filter(None, (picture(slide, phone),))
    if slide.comparators:
        yield Lines("Compared with others", slide.comparators)
    if slide.story:
        yield Lines("The story behind the figure", tuple(slide.story.splitlines()))
    if slide.lines:
        yield Lines(LISTED.get(slide.item.kind, ""), slide.lines)
    yield from _asked(slide)
    yield from _rests_on(paper, slide)
    yield from (table(figure_table) for figure_table in slide.tables)


def _asked(slide: Slide):
    """The question, or else who leads alone."""
    item = slide.item
    if item.question:
        yield Question(item.question, item.lead or "")
    elif item.lead:
        yield Words(f"Lead: {item.lead}")


def _rests_on(paper: Paper, slide: Slide) -> tuple[Block, ...]:
    """Which figures these are, where they come from, and how old they are."""
    if not slide.tables:
        return ()
    area = next((table.area.name for table in slide.tables), paper.area.name)
    breakdowns = dict.fromkeys(table.breakdown for table in slide.tables if table.breakdown not in ("all", "area", "answer"))
    groups = f"all children, and by {', '.join(breakdowns)}" if breakdowns else "all children"
    shown = f"Shown: {area}; {groups}."
    age = slide.as_at if slide.as_at.casefold() not in slide.source.casefold() else ""
    return tuple(Words(text, "source") for text in (of_picture(slide), shown, slide.source, age) if text)
