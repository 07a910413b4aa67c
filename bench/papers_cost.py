"""What a pack of twenty charts costs in each format, as a ratio to the same charts and tables written with the library alone."""

from dataclasses import replace
from functools import partial
from itertools import count
from statistics import median
from time import perf_counter

from access import User
from actions import Session, sample
from actions.kept_meetings import standing_paper
from bench import bare_papers
from catalogue.brand import Brand
from charts.slide_chart import slide_figure
from charts.svg import svg
from exports.office.drawn import drawing
from exports.office.office_tables import grid
from exports.papers import PAPERS
from exports.workbook.sheets import sheets
from store.home_folder import Home


CHARTS, TURNS = 20, 5


def report(folder):
    """Lines of a table: the format, our time, that of the library, the ratio (medians of turns taken one by one), and our size."""
    made = _paper(folder)
    given = [_given(slide) for slide in made.slides]
    tidy, turn = sheets(made), count()
    library = {"pptx": lambda: bare_papers.pptx(given), "docx": lambda: bare_papers.docx(given), "xlsx": lambda: bare_papers.xlsx(tidy)}
    library |= {"pdf": lambda: bare_papers.pdf(given, next(turn)), "html": lambda: bare_papers.html(given)}
    yield f"{f'{CHARTS} charts':<20}{'ours':>10}{'library':>10}{'ratio':>8}{'size':>10}   (aim: at most 2)"
    for suffix, bare in library.items():
        turns = [(_seconds(partial(PAPERS[suffix], made, Brand())), _seconds(bare)) for _ in range(TURNS)]
        ours, theirs = (median(times) for times in zip(*turns))
        size = len(PAPERS[suffix](made, Brand())) / 1000
        yield f"{suffix:<20}{1000 * ours:>7.0f} ms{1000 * theirs:>7.0f} ms{ours / theirs:>8.2f}{size:>7.0f} KB"


def _paper(folder):
    """A Paper of twenty headline charts of the invented samples, each with the one table behind it."""
    session = Session(Home(folder), User("bench", "steward"))
    sample(session)
    whole = standing_paper(session, "birmingham-2023", "E08000025")
    slides = [replace(slide, tables=slide.tables[:1]) for slide in whole.slides if slide.chart][:CHARTS]
    return replace(whole, slides=tuple(slides))


def _given(slide):
    """The chart of a slide as each library takes it."""
    figure = slide_figure(slide)
    picture = svg(figure, title=slide.title, description=slide.alt, width=640, type_size=14, ground=True).encode()
    return bare_papers.Given(slide.title, drawing(slide), grid(slide.tables[0]), figure.to_dict(), picture)


def _seconds(work):
    began = perf_counter()
    work()
    return perf_counter() - began
