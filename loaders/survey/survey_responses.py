"""Survey responses, one row per respondent, with a codebook that says which column is which question.

Names, e-mails, times and free text are never read: they stay in the kept upload alone.
"""

from collections.abc import Sequence
from dataclasses import replace

from duckdb import DuckDBPyRelation

from catalogue import Catalogue, Codebook, codebook
from catalogue.areas import folded
from catalogue.codebooks import ANSWER
from catalogue.survey_items import survey_definitions
from ingest.loader import Draft, Extract
from ingest.lookup_table import create_lookup_table
from loaders.survey.answer_cells import keep_answers
from loaders.survey.codebook_columns import codebook_columns, codebook_fits, column_numbers
from loaders.survey.measure_scores import scale
from loaders.survey.response_checks import note_answers_that_are_one, note_blank_rows, note_odd_rows
from loaders.survey.survey_estimates import estimates, keep_scores
from loaders.survey.survey_faults import note_faults
from loaders.survey.unusable_rows import unusable_rows
from sql import quoted


NAME = "survey"
TITLE = "Survey responses, one row per respondent"
CONTROLLED = False
CODEBOOK = True
TOOLS = (("Start time", "Completion time"), ("Timestamp",), ("StartDate", "EndDate", "ResponseId"), ("redcap_event_name",))
TALLY = """case when given is not null then scale || '|' || array_to_string(
    list_transform(string_split(scale, ' '), lambda score: coalesce(given[score::double], 0)), ' ') end"""
BASES = {
    "answered": "Of those who answered.",
    "asked": "Of those who were asked, whether or not they answered.",
    "ticked": "Of those who ticked at least one answer.",
    "all": "Of all who took part.",
}


def recognises(headings: Sequence[str], catalogue: Catalogue) -> bool:
    """Whether a codebook fits the headings, or they begin as a survey tool's export does (which codebook is then asked)."""
    numbers = column_numbers(headings)
    return any(codebook_fits(book, headings) for book in catalogue.codebooks.values()) or any(
        all(folded(title) in numbers for title in titles) for titles in TOOLS
    )


def facts(extract: Extract) -> Draft | None:
    """The Draft of a survey: a row for each indicator, area, breakdown and category with a valid answer. None after a fault.

    Numerator and denominator count respondents; the value is the weighted estimate in the indicator's unit.
    """
    text, problems = extract.text, extract.problems
    book = _codebook_of_file(extract) if extract.codebook else _only_fitting_codebook(extract)
    columns = book and codebook_columns(book, text, problems)
    if not columns or problems.faults:
        return None
    note_answers_that_are_one(book, text, problems)
    unusable = unusable_rows(text)
    for row, (why, heading, cell) in unusable.items():
        problems.warn(why, row, heading, cell)
    cells = keep_answers(text.db, book, columns, unusable)
    note_blank_rows(book, cells, text, problems)
    note_odd_rows(book, cells, text, problems)
    note_faults(book, columns, cells, extract.sql, extract.catalogue.policy.count, problems)
    if problems.faults:
        return None
    keep_scores(text.db, book, cells)
    return Draft(_in_the_unit(estimates(text.db, book), book, extract))


def _codebook_of_file(extract: Extract) -> Codebook | None:
    """The codebook in the file that came with the extract, its faults noted."""
    faults = []
    book = codebook(extract.codebook, extract.catalogue.indicators, extract.catalogue.areas, faults)
    for fault in faults:
        extract.problems.fault(f"the codebook cannot be used: {fault}")
    if book and book.id not in extract.catalogue.codebooks and any(measure.answers for measure in book.measures):
        extract.problems.warn("how people answered is drawn only once this codebook, with the order of the answers, is in data/surveys too")
    return book


def _only_fitting_codebook(extract: Extract) -> Codebook | None:
    """The one codebook of the catalogue whose headings are all in the file; none or several is a fault that lists them."""
    books = extract.catalogue.codebooks.values()
    fitting = [book for book in books if codebook_fits(book, extract.text.columns)]
    if len(fitting) == 1:
        return replace(fitting[0], findings=False)
    choice = "; ".join(f"{book.id} ({book.title})" for book in fitting or books) or "none yet"
    several = "several codebooks fit this survey" if fitting else "which codebook? No codebook has only headings that this survey has"
    extract.problems.fault(f"{several}. Name one, or give a file of your own. There are: {choice}", extract.text.heading_rows[-1])
    return None


def _in_the_unit(estimated: DuckDBPyRelation, book: Codebook, extract: Extract) -> DuckDBPyRelation:
    """The estimates as a draft: multiplied into each indicator's unit, with a note that says whom they speak for."""
    weighted = "Weighted. " if book.weight else ""
    rows = [
        (
            measure.indicator,
            extract.catalogue.indicators[measure.indicator].per,
            weighted + BASES[measure.base],
            " ".join(map(str, scale(measure, book))),
        )
        for measure in book.measures
    ]
    rows += [(name, defined.per, weighted + BASES["answered"], "") for name, defined in survey_definitions(book).items()]
    create_lookup_table(extract.text.db, "units", rows, indicator="text", per="number", note="text", scale="text")
    estimated.to_table("estimates")
    return extract.sql("from estimates join units using (indicator)").project(f"""
        row, indicator, place as area, {quoted(book.period)} as period,
        {quoted(book.period_type)} as period_type, breakdown, category, note, numerator::double as numerator,
        denominator::double as denominator, value * if(breakdown = {quoted(ANSWER)}, 100, per) as value, effective, spread * per as spread,
        {TALLY} as tally""")
