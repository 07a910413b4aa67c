"""A Slide as the deck's template needs it: its texts, its pictures, its tables, and what each line is marked with."""

from dataclasses import dataclass
from urllib.parse import urlencode

from charts.slide_chart import groups_figure, slide_figure
from exports.deck.deck_pictures import Picture, picture
from exports.deck.deck_tables import TableView, table_view
from exports.deck.sizes import chart_height, title_size
from exports.office.reading import of_slide
from panels.slide import Paper, Slide


MARKS = {"better": "●", "worse": "▲"}
CROWDED, FULL = 8, 12


@dataclass(frozen=True)
class Line:
    """A line of a list: its text, and the verdict that begins or ends it. `kind` is better, worse or nothing; `mark` its shape."""

    text: str
    verdict: str = ""
    kind: str = ""
    mark: str = ""


@dataclass(frozen=True)
class SlideView:
    """One slide for the template. `place` says which item it is of how many; pictures are None where nothing is drawn."""

    slide: Slide
    place: str
    size: str
    comparators: tuple[Line, ...]
    lines: tuple[Line, ...]
    crowd: str
    prose: str
    picture: Picture | None
    groups: Picture | None
    tables: tuple[TableView, ...]
    source: str
    notes: str
    address: str


def slide_views(paper: Paper, served: bool) -> tuple[SlideView, ...]:
    """Each slide of a Paper, in its order. Only a page that is `served` has addresses of live pages."""
    return tuple(_view(paper, slide, served) for slide in paper.slides)


def _view(paper: Paper, slide: Slide, served: bool) -> SlideView:
    height = chart_height(slide)
    return SlideView(
        slide, place(paper, slide), title_size(slide.title), tuple(map(comparator, slide.comparators)),
        tuple(line(text) if slide.item.kind == "outcome" else Line(text) for text in slide.lines), crowd(len(slide.lines)), "" if slide.tables else "prose",
        picture(slide_figure(slide), slide.title, slide.alt, height),
        picture(groups_figure(slide), slide.groups.title, slide.groups.alt, height) if _other_groups(slide) else None,
        tuple(map(table_view, slide.tables)), source(slide), "" if paper.public else slide.item.notes or "",
        address(paper, slide) if served else "",
    )  # fmt: skip


def place(paper: Paper, slide: Slide) -> str:
    """Item 4 of 16. A public paper does not say how many there are, as that would count those it leaves out."""
    return f"Item {slide.number}" if paper.public else f"Item {slide.number} of {len(paper.slides)}"


def comparator(text: str) -> Line:
    """A text that begins with a verdict, such as "Worse than England (18.5%)"; one that says neither better nor worse is a Line without."""
    verdict, _, rest = text.partition(" ")
    kind = verdict.lower()
    return Line(rest, verdict, kind, MARKS[kind]) if kind in MARKS else Line(text)


def line(text: str) -> Line:
    """A text that ends in a verdict, such as "Persistent absence 18.8% in 2024/25: getting worse"; one that does not is a Line without."""
    before, colon, verdict = text.rpartition(": ")
    if not colon:
        return Line(text)
    kind = next((kind for kind in MARKS if verdict == kind or verdict.endswith(f"getting {kind}")), "")
    return Line(before, verdict, kind, MARKS.get(kind, ""))


def crowd(count: int) -> str:
    """How close a list is set, by how many lines it has."""
    return "full" if count > FULL else "crowded" if count > CROWDED else ""


def source(slide: Slide) -> str:
    """The source with what it does not say yet of the date of its figures, and how the picture is read; nothing for an item without figures."""
    more = [part for part in slide.as_at.split("; ") if part and part.lower() not in slide.source.lower()]
    return " · ".join(filter(None, [of_slide(slide).rstrip("."), slide.source.rstrip("."), *more]))


def address(paper: Paper, slide: Slide) -> str:
    """The live page of the figure at the build of the paper, from where the deck is served; '' for an item without."""
    if not slide.address:
        return ""
    page, settings = slide.address
    query = {"framework": paper.framework.id, **settings, "build": paper.build.id}
    return f"../{page}?{urlencode({name: value for name, value in query.items() if value})}"


def _other_groups(slide: Slide) -> bool:
    return slide.groups is not None and slide.groups is not slide.chart
