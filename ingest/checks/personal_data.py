"""Personal data at the door: where a file holds it, never what it holds."""

import re
from collections.abc import Iterable

from catalogue import Areas
from ingest.file_problems import Problems
from ingest.read.text_table import TextTable


HEADINGS = re.compile(
    r"(first|fore|given|middle|last|sur|family|full|preferred|child|pupil|student|young person|person|parent|carer|mother|father|respondent)"
    r"s? ?names?|initials|date of birth|d o b|dob|birth date|upn|unique pupil numbers?|nhs (number|no|id)|national insurance (number|no)"
    r"|e ?mail( address)?|(home |mobile |tele)?phone( number| no)?|mobile( number| no)?|post ?code|(home )?address( line \d)?"
)
LIKELY = r"@|\d{9}|\d{3}[ -]\d{3}|\d[A-Za-z]{2}\b|\d [ -]?\d[A-Za-z]{2}|[A-Za-z]\d{11}"
FEW = 20_000
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
POSTCODE = re.compile(r"(?<![A-Za-z0-9])([A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])", re.IGNORECASE)
UPN = re.compile(r"(?<![A-Za-z0-9])([A-Z])(\d{11})([A-Z\d])(?![A-Za-z0-9])", re.IGNORECASE)
NHS = re.compile(r"(?<![\d.,-])(\d{3})[ -]?(\d{3})[ -]?(\d{4})(?![\d.,-])")
PHONE = re.compile(r"(?<![\d.])(?:\+44 ?(?:\(0\) ?)?|0)(?:\d[ -]?){9}\d(?![\d.])")
HOLDS = "this column holds {kind} in {rows} from this one on; take them out and load the file again"
CONTACTS = ("e-mail addresses", "postcodes", "telephone numbers")
OF_SOMEBODY = re.compile(r"\b(nhs|patient|person|people|child|pupil|client|case|student|id|identifier|ref|reference|record)\b")
# Ten digits without spaces and with nothing beside them, as sums of money have them too.
BARE = re.compile(r"\s*£?\d{10}(\.0+)?\s*")
NEARLY_ALL = 0.8
ORGANISATION = re.compile(
    r"\b(nhs|icb|icbs|board|boards|trust|council|authority|combined authority|region|statistical|partnership|school|academy|college|nursery|"
    r"hospital|surgery|practice|centre|service|services|county|borough|district|network|pcn|place|england|wales|group)\b",
    re.IGNORECASE,
)
UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


def note_personal_data(text: TextTable, areas: Areas, problems: Problems, contacts: int = 0) -> bool:
    """Whether there is personal data; each column that holds any is a fault, with its first row and the number of rows, and is noted as
    `personal`.

    By its heading (a surname, a date of birth, …; 'Name' only beside another such) or by its cells: UPN and NHS numbers with the right
    check digit, e-mail addresses, full postcodes, telephone numbers. Nothing of a cell is in any message. In so many rows as
    `contacts` an address or a telephone number may stand, as that of whoever made the table.
    """
    headings = [_plain(heading) for heading in text.columns]
    people = {heading for heading in headings if HEADINGS.fullmatch(heading)}
    noted = False
    for number, (printed, heading) in enumerate(zip(text.columns, headings), 1):
        kinds = _personal_cells(text, f"c{number}", heading)
        named = heading in people or (people and heading == "name")
        if named and not kinds and not _all_organisations(text, f"c{number}", printed, areas):
            kinds = {"personal details, by its heading,": None}
        for kind, cells in kinds.items():
            row, rows = _first_and_count(text, f"c{number}", cells)
            if rows > (contacts if kind in CONTACTS else 0):
                problems.fault(HOLDS.format(kind=kind, rows=f"{rows:,} row{'s' * (rows > 1)}"), row, printed)
                problems.personal.add(printed)
                noted = True
    return noted


def tells_of_people(fields: Iterable[str], texts: Iterable[str]) -> bool:
    """Whether what stands out of sight in a workbook tells who somebody is: by the names of its fields, or by pupil or patient numbers."""
    named = any(HEADINGS.fullmatch(_plain(field)) for field in fields)
    return named or any({"UPNs", "NHS numbers", "postcodes"} & set(kinds_in(text)) for text in texts)


def kinds_in(cell: str) -> list[str]:
    """The kinds of personal data in one cell's text."""
    tests = [("e-mail addresses", EMAIL.search(cell)), ("postcodes", POSTCODE.search(cell)), ("telephone numbers", PHONE.search(cell))]
    tests += [
        ("NHS numbers", any(_is_nhs("".join(digits)) for digits in NHS.findall(cell))),
        ("UPNs", any(_is_upn(*parts) for parts in UPN.findall(cell))),
    ]
    return [kind for kind, there in tests if there]


def _is_nhs(digits: str) -> bool:
    """The check digit of an NHS number: 11 less the weighted sum modulo 11 (NHS Data Dictionary)."""
    check = 11 - sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1))) % 11
    return check != 10 and check % 11 == int(digits[9]) and len(set(digits)) > 1


def _is_upn(letter: str, digits: str, last: str) -> bool:
    """The check letter of a unique pupil number: the weighted sum modulo 23 (DfE, Unique Pupil Numbers guidance)."""
    value = UPN_LETTERS.find(last.upper()) if last.isalpha() else int(last)
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(2, 13))) + value * 13
    return UPN_LETTERS[total % 23] == letter.upper()


def _plain(heading: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", heading.lower()).strip()


def _personal_cells(text: TextTable, column: str, heading: str) -> dict[str, list[str]]:
    """Kind → the different cells of a column that hold it.

    One number in eleven has the check digit of an NHS number by chance: in a column of bare numbers it takes a heading that says so, or
    that nearly all of them have it.
    """
    # Straight from the cells: through the view each question costs as much as there are columns.
    different = text.db.execute(f"select distinct {column} from cells limit {FEW + 1}").fetchall()
    if len(different) > FEW:
        different = text.db.execute(f"select distinct {column} from text where regexp_matches({column}, '{LIKELY}')").fetchall()
    cells: dict[str, list[str]] = {}
    for (cell,) in different:
        for kind in kinds_in(cell) if cell and re.search(LIKELY, cell) else ():
            cells.setdefault(kind, []).append(cell)
    if "NHS numbers" in cells and not OF_SOMEBODY.search(heading) and all(BARE.fullmatch(cell) for cell in cells["NHS numbers"]):
        (filled,) = text.db.execute(f"select count(distinct {column}) from text where trim({column}) <> ''").fetchall()[0]
        if len(cells["NHS numbers"]) < NEARLY_ALL * filled:
            del cells["NHS numbers"]
    return cells


def _all_organisations(text: TextTable, column: str, heading: str, areas: Areas) -> bool:
    """Whether everything in a column names a place or an organisation, as a 'Parent Name' beside area codes does. A heading that is
    repeated is no name.
    """
    cells = text.db.execute(f"select distinct {column} from text where {column} is not null limit 1000").fetchall()
    return all(areas.find(cell) or ORGANISATION.search(cell) for (cell,) in cells if cell.strip() != heading.strip())


def _first_and_count(text: TextTable, column: str, cells: list[str] | None) -> tuple[int, int]:
    """The first row and the number of rows whose cell is one of these, or is filled at all."""
    test = f"{column} is not null" if cells is None else f"{column} in (select unnest($1))"
    return text.db.execute(f"select min(row), count(*) from text where {test}", [] if cells is None else [cells]).fetchall()[0]
