"""A small world of true sums, open and with something hidden that has room, for faults to be planted in."""

from tests.disclosure.audit.audit_files import define, hide, row


PLACES = (
    ("E", "England", "country", None),
    ("R1", "North", "region", "E"),
    ("R2", "South", "region", "E"),
    ("A1", "Alton", "unitary", "R1"),
    ("A2", "Burton", "unitary", "R1"),
    ("B1", "Corby", "unitary", "R2"),
    ("B2", "Devon", "unitary", "R2"),
)
WITHIN = {"E": ("A1", "A2", "B1", "B2"), "R1": ("A1", "A2"), "R2": ("B1", "B2")} | {area: (area,) for area in ("A1", "A2", "B1", "B2")}
DEFINITIONS = (
    define("absent", base="Pupils in schools", population="pupils"),
    define("excluded", base="pupils in schools "),
    define("pupils", "count", 1, 0),
    define("referrals", "count", 1, 0),
    define("wellbeing", "mean", 1, 1, base="Respondents"),
    define("feels_safe", base="Those who answered"),
)
SEXES = {"Female": 0.44, "Male": 0.56}
AGES = {"0 to 4": 0.21, "5 to 10": 0.41, "11 to 17": 0.38}
SIZE = {"A1": 103, "A2": 126, "B1": 91, "B2": 148}


def groups_of(x, n):
    """{(breakdown, category): (count, base)} of one authority: the headline, sexes, ages, and ages in wider bands."""
    parts = {("all", "all"): (x, n)}
    for breakdown, shares in (("sex", SEXES), ("age", AGES)):
        numbers = [(round(x * share), round(n * share)) for share in shares.values()]
        numbers[-1] = tuple(whole - sum(part[at] for part in numbers[:-1]) for at, whole in enumerate((x, n)))
        parts |= {(breakdown, name): part for name, part in zip(shares, numbers, strict=True)}
    ages = {name: parts["age", name] for name in AGES}
    parts |= {("age", name): numbers for name, numbers in ages.items()}
    young = tuple(a + b for a, b in zip(ages["0 to 4"], ages["5 to 10"], strict=True))
    return parts | {("age group", "0 to 10"): young, ("age group", "11 to 17"): ages["11 to 17"]}


def over_areas(indicator, period, size, per_size):
    """Rows of all areas and groups, whose sums are all true; bases are `per_size` times as large as `size`, or None."""
    local = {area: groups_of(size[area], size[area] * (per_size or 1)) for area in SIZE}
    for area, inside in WITHIN.items():
        for group in local["A1"]:
            x, n = (sum(local[part][group][at] for part in inside) for at in (0, 1))
            labels = {"indicator": indicator, "area": area, "breakdown": group[0], "category": group[1], "period": period}
            yield row(x, n, **labels) if per_size else row(x, value=x, **labels)


def absence():
    """Shares in three years, by sex and by age."""
    sizes = {str(year): {area: size + 10 * (year - 2022) for area, size in SIZE.items()} for year in (2022, 2023, 2024)}
    return [made for year, size in sizes.items() for made in over_areas("absent", year, size, 10)]


def pupils():
    """The population of the shares above, and another share of it."""
    counts = [row(10 * size, value=10 * size, indicator="pupils", area=area, period="2024") for area, size in SIZE.items()]
    return counts + [row(size // 2, 10 * size, indicator="excluded", area=area, period="2024") for area, size in SIZE.items()]


def referrals():
    """Counts of a year, its halves and its quarters, which add up."""
    rows = []
    for area, inside in WITHIN.items():
        quarters = [sum(SIZE[part] + 7 * q for part in inside) for q in (1, 2, 3, 4)]
        numbers = dict(zip(("2024 Q1", "2024 Q2", "2024 Q3", "2024 Q4"), quarters, strict=True))
        numbers |= {"2024 H1": sum(quarters[:2]), "2024 H2": sum(quarters[2:]), "2024": sum(quarters)}
        rows += [row(x, value=x, indicator="referrals", area=area, period=period) for period, x in numbers.items()]
    return rows


def survey():
    """A mean and a share by sex, and the answers of the share's question."""
    rows = [row(None, n, indicator="wellbeing", value=v, breakdown=b, category=c, area="A1") for b, c, n, v in (
        ("all", "all", 120, 7.1), ("sex", "Female", 60, 7.4), ("sex", "Male", 60, 6.8))]  # fmt: skip
    answers = {"Very safe": 41, "Safe": 36, "Unsafe": 12, "Very unsafe": 9, "Cannot say": 22}
    rows += [
        row(77, 120, indicator="feels_safe", area="A1"),
        row(41, 70, indicator="feels_safe", area="A1", breakdown="sex", category="Female"),
    ]
    rows += [row(36, 50, indicator="feels_safe", area="A1", breakdown="sex", category="Male")]
    return rows + [row(x, 120, indicator="feels_safe", area="A1", breakdown="answer", category=name) for name, x in answers.items()]


def open_world():
    """All rows of the world with nothing hidden."""
    return absence() + pupils() + referrals() + survey()


# In squares: two of a breakdown or of a half-year, in two authorities of a region, so that nothing follows.
SECRET = {
    ("absent", area, breakdown, category, "2024")
    for area in ("A1", "A2")
    for breakdown, category in (("sex", "Female"), ("sex", "Male"), ("age", "0 to 4"), ("age", "5 to 10"))
}
SECRET |= {("referrals", area, "all", "all", period) for area in ("A1", "A2") for period in ("2024 Q1", "2024 Q2")}
SECRET |= {("feels_safe", "A1", "answer", answer, "2024") for answer in ("Unsafe", "Very unsafe", "Cannot say")}


def safe_world():
    """All rows of the world with what SECRET names hidden: no fault may be found with it."""
    labels = ("indicator", "area", "breakdown", "category", "period")
    return [hide(made) if tuple(made[name] for name in labels) in SECRET else made for made in open_world()]
