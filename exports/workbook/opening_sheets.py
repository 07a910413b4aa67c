"""The two sheets to read first: what the papers are and where each item's figures stand; and what must be read with them."""

from catalogue.brand import Brand
from exports.export_tables import SYMBOLS, symbol
from exports.office.lists import WITHHELD
from exports.office.paper_words import cover, source, title
from exports.workbook.sheets import Tidy
from exports.writable_text import one_line
from panels.format import sentence
from panels.periods import day
from panels.slide import Paper


HEADS = ("Page", "Sheet", "Title", "Table", "Indicator", "Area", "Breakdown")
COLUMNS = {
    "period": "The period as its source names it.",
    "category": "all for everyone; else the group of children, the answer, or the name of the place.",
    "numerator": "How many, where the source gives it and it may be shown.",
    "denominator": "Of how many, where the source gives it and it may be shown.",
    "value": "The figure in the unit of its indicator, or the symbol that stands in its place.",
    "lower95, upper95": "The range within which the true figure lies, 19 times in 20.",
    "status": "shown, hidden, missing, not applicable or withdrawn.",
}
Line = tuple[str, tuple]


def contents(paper: Paper, brand: Brand, tidy: list[Tidy]) -> list[Line]:
    """The cover's lines, then every item with its sheets; an item without figures has a line too."""
    lines: list[Line] = [("title", (title(paper),)), *(("cell", (text,)) for text in cover(paper, brand.cover))]
    lines += [("bold", (one_line(paper.marking),))] if paper.marking else []
    lines += [("cell", ()), ("head", HEADS)]
    for slide in paper.slides:
        own = [sheet for sheet in tidy if sheet.slide is slide]
        if not own:
            lines.append(("text", (slide.number, "", slide.title)))
        lines += [("text", (slide.number, sheet, slide.title, sheet.caption, *_of(sheet))) for sheet in own]
    return lines


def _of(sheet: Tidy) -> tuple[str, str, str]:
    table = sheet.table
    return table.indicator.id, table.area.name, table.breakdown


def notes(paper: Paper, tidy: list[Tidy]) -> list[Line]:
    """How old the figures are, whether they are real, what columns and symbols mean; then what each item says."""
    used = {symbol(point) for sheet in tidy for _, point in sheet.rows if point.value is None}
    pairs = [
        ("Figures as at", day(paper.build.at)), ("Version of the figures", paper.build.id), ("Area", paper.area.name), ("Framework", paper.framework.title),
        ("Invented", "Yes: invented sample figures, not to be used." if paper.invented else "No."),
        *((f"Column {name}", words) for name, words in COLUMNS.items()),
        *((f"Symbol {name}", f"{sentence(words)}.") for name, words in SYMBOLS.items() if name in used),
    ]  # fmt: skip
    if paper.marking:
        pairs.insert(0, ("Marking", paper.marking))
    for slide in paper.slides:
        item = slide.item
        texts = [slide.title, slide.official, slide.sentence, *slide.comparators, *slide.lines]
        texts += [f"Question: {item.question}" if item.question else "", f"Lead: {item.lead}" if item.lead else "", source(slide)]
        pairs += [(f"Page {slide.number}", text) for text in ([slide.title, WITHHELD] if slide.withheld else texts) if text]
    return [("title", ("Notes",)), *(("text", pair) for pair in pairs)]
