"""Notes that say a figure is withheld, beside the figure: either the note or the figure stands in the wrong row."""

import re

from ingest.loader import Draft, Extract
from sql import quoted


OF_NOTES = re.compile(
    r"\b(value ?notes?|notes?|footnotes?|comments?|commentary|remarks?|status|flags?|caveats?|suppress\w*|disclosure|symbol)\b"
)
ABOUT = (
    r"\W*(the |this )?((value|figure|data|count|rate|number|cell|percentage|result)s? )?"
    r"((is|are|was|were|has been|have been|to be|must be) )?((currently|all) )?"
)
WITHHELD = (
    rf"^{ABOUT}(suppressed|withheld|redacted|confidential|embargoed|hidden|unpublished|removed (for|to)|not (for|to be|yet) \w+|"
    r"do not (use|publish|share|report|show|release|quote))\b"
)
NOT_GIVEN = rf"^{ABOUT}not (published|presented|shown|released|disclosed|available|reported|collected)\b"
SAYS_WITHHELD = (
    "says that the figure is withheld, and beside it stands one; take the figure out, writing c in its place, or correct the note"
)
SAYS_NOT_GIVEN = "says that there is no figure, and beside it stands one; check that the note is of this row"
OVER_ALL = re.compile(
    r"\b(embargo(ed)?|not (for|yet for) (publication|release|circulation|sharing)|do not (use|publish|share|circulate|quote|release)|"
    r"official[- ]sensitive|confidential|draft|restricted|unvalidated|unpublished)\b",
    re.IGNORECASE,
)
SAYS_OVER_ALL = (
    "stands over the headings, so that it is of all figures below; check that they may be published, and take it out where they may"
)
FIGURED = "value is not null or numerator is not null"


def check_withholding_notes(extract: Extract, draft: Draft) -> None:
    """Fault each figure beside a note that withholds it, and warn of one beside a note that says there is none, or below a title that
    withholds all.

    Notes are those of the table `figures`, and columns of the file that are headed as notes are, whether they are read or not. What
    people wrote in a survey is no note.
    """
    for number, cells in enumerate(extract.text.above, 1):
        for cell in dict.fromkeys(filter(OVER_ALL.search, cells)):
            extract.problems.warn(SAYS_OVER_ALL, number, found=cell.strip(), kind=SAYS_OVER_ALL)
    noted = draft.heading("note")
    _tell(extract, "figures", "note", noted)
    for number, heading in enumerate(extract.text.columns, 1) if not extract.codebook else ():
        if heading != noted and OF_NOTES.search(heading.strip().lower().replace("_", " ")):
            _tell(extract, "lines", f"c{number}", heading)


def _tell(extract: Extract, table: str, column: str, heading: str | None) -> None:
    for test, words, severity in ((WITHHELD, SAYS_WITHHELD, "fault"), (NOT_GIVEN, SAYS_NOT_GIVEN, "warning")):
        beside = f"""
            select distinct row, trim({column}) as found from {table}
            where regexp_matches({column}, {quoted(test)}, 'i') and row in (select row from figures where {FIGURED})"""
        extract.problems.each(extract.sql(beside), words, heading, severity)
