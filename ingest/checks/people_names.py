"""Whether a text holds what looks like the name of a person."""

import re
from functools import cache
from pathlib import Path

from ingest.checks.personal_data import ORGANISATION


NAMES = Path(__file__).parent.parent.parent / "data" / "given_names.txt"
SURNAME = r"(?:(?:O[’']|Mc|Mac|De |Al-|El-)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?|[A-Z])"
# After a given name these make a place or a house of it: Charlotte Street, Jack Lane, Beatrice Ward.
OF_A_PLACE = re.compile(
    r"\b(park|hill|lodge|house|road|street|lane|avenue|ward|primary|infants?|juniors?|high|secondary|green|court|heath|wood|woods|cross|bridge|"
    r"bay|north|south|east|west|end|grove|farm|field|fields|hall|cottage|square|close|way|drive|gardens?|quay|locality|area|team|estate|"
    r"parish|town|village|cluster|hub|project|programme|scheme|trust|foundation|day|week|award|model|test|scale|method|index)\b",
    re.IGNORECASE,
)


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
