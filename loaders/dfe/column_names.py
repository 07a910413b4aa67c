"""How columns are named in a file that is to be published, which is looked at only where its metadata came with it."""

import re
from collections.abc import Collection

from ingest.file_problems import Problems
from ingest.read.text_table import TextTable
from loaders.dfe.geographic_levels import UNITS


SNAKE = re.compile(r"[a-z][a-z0-9_]*")
HIDING = re.compile(
    r"(^|_)(male|female|boys?|girls?|asian|black|white|mixed|chinese|primary|secondary|special|sen|fsm|eal|state_funded|independent)(_|$)"
)
VAGUE = ("characteristic", "characteristic_group", "characteristic_type")
LONGEST = 50
SPACES = "has spaces in it; a column is named without"
NOT_SNAKE = "is named in another way than the DfE's, which is lower case, starts with a letter, and has _ for spaces"
HIDES = "may hide a filter in the name of an indicator; make '{filter}' a value of a filter, with a row for each"
UNCLEAR = "does not say what it tells apart; name the filter by what it is, such as sex or ethnicity"
LONG = "has {letters} letters, and a column's name may have 50"


def check_column_names(text: TextTable, indicators: Collection[str], problems: Problems) -> None:
    """Note every fault and warning in the headings of a data file, of which `indicators` are figures."""
    top = text.heading_rows[0]
    for name in text.columns:
        if name.lower() in UNITS:
            continue
        if " " in name:
            problems.fault(SPACES, top, name)
        elif not SNAKE.fullmatch(name):
            problems.warn(NOT_SNAKE, top, name)
        if name in VAGUE:
            problems.warn(UNCLEAR, top, name)
        hidden = HIDING.search(name.lower()) if name in indicators else None
        if hidden:
            problems.warn(HIDES.format(filter=hidden[2]), top, name, kind=HIDES)
        if len(name) > LONGEST:
            problems.warn(LONG.format(letters=len(name)), top, name, kind=LONG)
