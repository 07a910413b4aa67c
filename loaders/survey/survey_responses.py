"""Survey responses, one row per respondent, with a codebook that says which column is which question.

Names, e-mails, times and free text are never read: they stay in the kept upload alone.
"""

from catalogue import codebook
from catalogue.areas import folded
from catalogue.codebooks import ANSWER
from ingest.loader import Draft
from ingest.lookup_table import create_lookup_table
from ingest.sql import quoted
from loaders.survey.answer_cells import keep_answers
from loaders.survey.codebook_columns import columns, fits, places
from loaders.survey.measure_scores import scale
from loaders.survey.survey_estimates import estimates, keep_scores
from loaders.survey.survey_faults import note_faults


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


def recognises(headings, catalogue):
    """Whether a codebook fits the headings, or they begin as a survey tool's export does (which codebook is then asked)."""
    there = places(headings)
    return any(fits(book, headings) for book in catalogue.codebooks.values()) or any(
        all(folded(title) in there for title in titles) for titles in TOOLS
    )


def facts(extract):
    """The Draft of a survey: a row for each indicator, area, breakdown and category with a valid answer. None after a fault.

    Numerator and denominator count respondents; the value is the weighted estimate in the indicator's unit.
    """
    text, problems = extract.text, extract.problems
    book = _given(extract) if extract.codebook else _only_fit(extract)
    found = book and columns(book, text, problems)
    if not found or problems.faults:
        return None
    cells = keep_answers(text.db, book, found)
    note_faults(book, found, cells, extract.sql, extract.catalogue.policy.count, problems)
    if problems.faults:
        return None
    keep_scores(text.db, book, cells)
    return Draft(_in_the_unit(estimates(text.db, book), book, extract))


def _given(extract):
    """The codebook in the file that came with the extract, its faults noted."""
    faults = []
    made = codebook(extract.codebook, extract.catalogue.indicators, extract.catalogue.areas, faults)
    for fault in faults:
        extract.problems.fault(f"the codebook cannot be used: {fault}")
    if made and made.id not in extract.catalogue.codebooks and any(one.answers for one in made.measures):
        extract.problems.warn("how people answered is drawn only once this codebook, with the order of the answers, is in data/surveys too")
    return made


def _only_fit(extract):
    """The one codebook of the catalogue whose headings are all in the file; none or several is a fault that lists them."""
    books = extract.catalogue.codebooks.values()
    fitting = [book for book in books if fits(book, extract.text.columns)]
    if len(fitting) == 1:
        return fitting[0]
    choice = "; ".join(f"{book.id} ({book.title})" for book in fitting or books) or "none yet"
    several = "several codebooks fit this survey" if fitting else "which codebook? No codebook has only headings that this survey has"
    extract.problems.fault(f"{several}. Name one, or give a file of your own. There are: {choice}", extract.text.heading_rows[-1])
    return None


def _in_the_unit(found, book, extract):
    """The estimates as a draft: multiplied into each indicator's unit, with a note that says whom they speak for."""
    weighted = "Weighted. " if book.weight else ""
    rows = [
        (one.indicator, extract.catalogue.indicators[one.indicator].per, weighted + BASES[one.base], " ".join(map(str, scale(one, book))))
        for one in book.measures
    ]
    create_lookup_table(extract.text.db, "units", rows, indicator="text", per="number", note="text", scale="text")
    found.to_table("estimates")
    return extract.sql("from estimates join units using (indicator)").project(f"""
        row, indicator, place as area, {quoted(book.period)} as period,
        {quoted(book.period_type)} as period_type, breakdown, category, note, numerator::double as numerator,
        denominator::double as denominator, value * if(breakdown = {quoted(ANSWER)}, 100, per) as value, effective, spread * per as spread,
        {TALLY} as tally""")
