"""Whether the place of every figure is known: what is not is a fault, save what stands beside known places and is no place of its own."""

from catalogue.did_you_mean import did_you_mean
from ingest.loader import Draft, Extract


BLANK = "is blank; fill it in"
NO_AREA = (
    "is no authority, region or country that we know by code, number or name; correct it, or, where it is a smaller place, name its "
    "authority as the area and the smaller place as its breakdown and category."
)
LIKE_A_PLACE = 0.85
REPLACED = "was read as {code}, the place of that name until {day}; since then it is {now}, with which it is not the same"
SMALLER = r"\b(school|academy|academies|college|nursery|infants?|juniors?|primary|surgery|practice|medical centre|health centre|hospital|ward|locality|parish|constituency|pcn|icb)\b|^(E0[1-5]|E[3-8]\d|E14)\d{6,7}$"
IS_SMALLER = f"(place is null and regexp_matches(printed, '{SMALLER}', 'i'))"
# What people put below the places: what they come to together, or where one stands among them.
COLLECTIVE = r"^(the )?(grand |overall )?(sub-?totals?|totals?|sum|mean|averages?|median|minimum|maximum|rank(ing)?|quartiles?|percentiles?|all)\b|(mean|average|median|total|rank|quartile)s?$|\b(neighbours?|comparators?|peer group)\b"
IS_COLLECTIVE = f"(place is null and regexp_matches(trim(printed), '{COLLECTIVE}', 'i'))"
COLLECTIVE_LEFT_OUT = (
    "and its like: {rows} of no one place, such as a total, an average, a rank or a group of neighbours, and left out, as these "
    "are worked out here anew"
)
IS_UNKNOWN = "(place is null and printed is distinct from '')"
SMALLER_LEFT_OUT = "and its like: {rows} of schools, practices, wards or other smaller places, and left out"


def check_figure_places(extract: Extract, draft: Draft) -> None:
    """Fault rows of places that are none; beside known ones, leave out smaller places and lines of no one place, and tell of it."""
    known, smaller, collective, unknown, replaced = extract.text.db.execute(f"""
        select count(*) filter (place is not null), count(*) filter ({IS_SMALLER}), count(*) filter ({IS_COLLECTIVE}), count(*) filter ({IS_UNKNOWN}), count(old_area)
        from places""").fetchall()[0]
    if replaced:
        _replaced_places(extract, draft)
    if known and smaller:
        _leave_out(extract, draft, IS_SMALLER, SMALLER_LEFT_OUT)
    if known and collective:
        _leave_out(extract, draft, IS_COLLECTIVE, COLLECTIVE_LEFT_OUT)
    if not unknown:
        return
    names = [name for area in extract.catalogue.areas.by_code.values() for name in (area.name, area.code)]

    def message(row: dict) -> str:
        if not row["found"]:
            return BLANK
        return NO_AREA + did_you_mean(row["found"], names, LIKE_A_PLACE)

    rows = extract.sql(
        f"select distinct row, d.area as found from draft d join places p on d.area is not distinct from p.printed where {IS_UNKNOWN}"
    )
    extract.problems.each(rows, message, draft.heading("area"))


def _replaced_places(extract: Extract, draft: Draft) -> None:
    """Tell of names that were read as the place of their own time, which another of the same name has replaced since."""
    rows = extract.sql("""
        select distinct f.row, p.printed as found, f.area::varchar as code, p.area as now, p.closed as day
        from figures f join draft d using (row) join places p on d.area = p.printed
        where p.old_area is not null and f.area::varchar = p.old_area and f.period is not null""")
    extract.problems.each(rows, REPLACED, draft.heading("area"), "warning")


def _leave_out(extract: Extract, draft: Draft, test: str, words: str) -> None:
    """Leave out rows of such places where authorities stand beside them, and tell of it. On their own they are no places of ours."""
    db = extract.text.db
    left_out = f"select d.row from draft d join places p on d.area = p.printed where {test}"
    row, rows, example = db.execute(f"""
        select min(d.row), count(distinct d.row), arg_min(d.area, d.row) from draft d join places p on d.area = p.printed where {test}""").fetchall()[0]
    counted = f"{rows:,} rows are" if rows > 1 else "one row is"
    extract.problems.warn(words.format(rows=counted), row, draft.heading("area"), example, kind=words)
    db.execute(f"delete from figures where row in ({left_out})")
    db.execute(f"update places set printed = '' where {test}")
