"""Names of people in the words that are published beside figures: categories and notes. Asked about, and never repeated."""

import re
from functools import cache
from pathlib import Path

from ingest.checks.personal_data import ORGANISATION
from ingest.loader import Draft, Extract


NAMES = Path(__file__).parent.parent.parent / "data" / "given_names.txt"
LOOKS = (
    "holds what looks like the name of a person, and would be read by everybody beside the figure; where it is one, take it out, and load "
    "the file again"
)
COLUMNS = ("category", "note")
SURNAME = r"(?:(?:O[’']|Mc|Mac|De |Al-|El-)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?|[A-Z])"
# After a given name these make a place or a house of it: Charlotte Street, Jack Lane, Beatrice Ward.
OF_A_PLACE = re.compile(
    r"\b(park|hill|lodge|house|road|street|lane|avenue|ward|primary|infants?|juniors?|high|secondary|green|court|heath|wood|woods|cross|bridge|"
    r"bay|north|south|east|west|end|grove|farm|field|fields|hall|cottage|square|close|way|drive|gardens?|quay|locality|area|team|estate|"
    r"parish|town|village|cluster|hub|project|programme|scheme|trust|foundation|day|week|award|model|test|scale|method|index)\b",
    re.IGNORECASE,
)


def ask_about_names(extract: Extract, draft: Draft) -> None:
    """Warn of each row of our own figures whose category or note looks like the name of a person."""
    db = extract.text.db
    printed = set(db.table("draft").columns)
    for column in COLUMNS:
        if column not in printed:
            continue
        texts = db.execute(
            f"select distinct {column}::varchar from draft where {column} is not null and breakdown is distinct from 'answer'"
        )
        named = [text for (text,) in texts.fetchall() if looks_like_a_name(text)]
        if named:
            rows = db.execute(f"select distinct row from draft where list_contains($1, {column}::varchar) order by row", [named]).fetchall()
            for (row,) in rows:
                extract.problems.warn(LOOKS, row, draft.heading(column), kind=LOOKS)


def looks_like_a_name(text: str) -> bool:
    """Whether a given name and what may be a surname stand in a text, in either order: 'Amelia Hart', 'HART, Amelia', 'asked by Amelia H'."""
    straight, inverted = _names()
    return bool(inverted.search(text)) or any(
        not ORGANISATION.search(match["after"]) and not OF_A_PLACE.search(f"{match['surname']} {match['after']}")
        for match in straight.finditer(text)
    )


@cache
def _names() -> tuple[re.Pattern, re.Pattern]:
    """Names as they are said, and with the surname first."""
    lines = NAMES.read_text(encoding="utf-8").splitlines()
    given = "|".join(name for line in lines if not line.startswith("#") for name in line.split())
    straight = rf"\b(?:{given})(?: [A-Z]\.?)? (?P<surname>{SURNAME})\b(?P<after>(?: [A-Z]\w+)?)"
    return re.compile(straight), re.compile(rf"\b(?:{SURNAME}|[A-Z][A-Z'’-]+), ?(?:{given})\b")
