"""A small, sound data folder for tests to break."""

INDICATOR = """
title = "Plans issued in time"
short = "Plans in time"
meaning = "The share of plans issued in time."
matters = "Waiting harms."
statement = "{value} of plans were issued in time"
unit = "%"
method = "proportion"
per = 100
numerator = "Plans in time"
denominator = "Plans"
better = "high"
kind = "output"
source = "A department"
owner = "A department"
frequency = "every year"

[[from]]
loader = "dfe_tidy"
release = "2025"
numerator = "in_time"
denominator = "plans"
where = { topic = "All" }
breakdowns.sex = { column = "breakdown", where = { topic = "Sex" } }
"""

FRAMEWORK = """
title = "A plan"
short = "Plan"
area = "E08000025"
calls_them = "outcome"
calls_many = "outcomes"
words = "What the partnership wants."
since = 2023
until = 2028
comparators = ["England"]

[cycle]
board = "Board"

[[lens]]
id = "send"
kind = "dashboard"
title = "Inclusion"
words = "A dashboard."

[[outcome]]
id = "included"
title = "Included"
words = "Every child belongs."
place = [{ indicator = "plans_in_time", lenses = ["send"] }]
"""

AREAS = """code,name,kind,region,parent,number,other_codes,other_names,closed,formerly,made_of
E92000001,England,country,,,,970,,
E12000005,West Midlands,region,,E92000001,,,,
E08000025,Birmingham,metropolitan district,E12000005,E12000005,330,,Brum,
E08000026,Coventry,metropolitan district,E12000005,E12000005,331,,,
E06000059,Dorset,unitary,E12000005,E12000005,838,,,
E10000009,Dorset,county,E12000005,E12000005,835,,Dorset (Pre LGR),2019-03-31
"""

NEIGHBOURS = """area,rank,neighbour
E08000025,2,E06000059
E08000025,1,E08000026
"""

POLICY = """
count = 6
denominator = 10
protection = 5
unreliable = 30
zero_is_safe = true
reason = "Small numbers are not shown."
"""

CATEGORIES = """
[sex]
"F" = "Female"
"M" = "Male"
"unknown" = "Not recorded"
"""

FILES = {
    "indicators/plans_in_time.toml": INDICATOR,
    "frameworks/plan.toml": FRAMEWORK,
    "areas.csv": AREAS,
    "neighbours.csv": NEIGHBOURS,
    "policy.toml": POLICY,
    "categories.toml": CATEGORIES,
}


def folder(path, **changed):
    """A data folder under `path`. `changed` maps a file's name to pairs of (text, its replacement), or to its whole text."""
    for name, text in FILES.items():
        change = changed.get(name.rpartition("/")[2].partition(".")[0], ())
        if isinstance(change, str):
            text = change
        for old, new in () if isinstance(change, str) else change:
            assert old in text, f"{old!r} is not in {name}"
            text = text.replace(old, new)
        target = path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return path
