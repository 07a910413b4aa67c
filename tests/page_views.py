"""The views of which page_texts.py writes down every word: each page on every framework and in several areas, with what it can be set to."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from catalogue import DATA, Catalogue
from tests.browser.views import AREAS
from tests.extracts import PLANS, write


FRAMEWORK_PAGES = {"life_course": "birmingham-2008", "worcestershire": "worcestershire-2021", "blackpool": "blackpool-2016"}
SEARCHES = ("", "absence", "safe at home", "EHCP", "EH3", "dentel decay", "zzzzqqqq", "<b>", "NEET", "north")
WAYS = ("", "map", "size", "years", "together", "with")
COMPARED = (PLANS, "persistent_absence", "obesity_year_6", "ehcp_number", "self_harm_admissions_10_to_24", "feels_safe_at_home")
ONLY = ("worsening", "improving", "behind", "ahead", "off", "missing")
ODD = {
    "empty.csv": b"",
    "odd.csv": b"just,some\nother,table\n",
    "wide.csv": b"Return\nLocal authority;2022;2023;2024\nBirmingham;10;20;30\nprinted in May\n",
    "people.csv": b"First name,Surname,UPN\nAda,Lovelace,A123\n",
    "kpi.csv": b"Council,Quarter,KPI,Actual\nBirmingham,2024-25 Q1,Plans on time,40\nBirmingham,2024-25 Q1,Lunches,2\n",
    "survey.csv": b"Start time,Completion time,Happy?\n1,2,Yes\n",
}


@dataclass(frozen=True)
class View:
    """A page by its path with what its address asks for, in a home ('sample', 'worked' or 'empty'), seen in a role.

    `state` opens menus, `drop` is dropped on the page, `press` are the labels of buttons pressed one after the other.
    """

    page: str
    query: dict = field(default_factory=dict)
    home: str = "sample"
    role: str = "administrator"
    state: dict = field(default_factory=dict)
    drop: tuple = ()
    press: tuple = ()
    theme: str = "light"


def views(catalogue: Catalogue, folder: Path) -> Iterator[View]:
    """Every View, always in the same order; `folder` is for the files that are dropped."""
    for framework, areas in AREAS.items():
        yield from _of_framework(catalogue, framework, areas)
    yield from _plans(catalogue)
    yield from _compared()
    yield from _indicators()
    yield from _lists(catalogue)
    yield from _roles_and_empty_copies()
    yield from _uploads(folder)
    yield from _history()


def _of_framework(catalogue: Catalogue, name: str, areas: tuple[str, ...]) -> Iterator[View]:
    framework = catalogue.frameworks[name]
    for area in (*areas, "E06000001"):
        at = {"framework": name, "area": area}
        yield View("", at)
        yield View("", at | {"order": "attention"})
        yield from (View("", at | {"only": only}) for only in ONLY)
        yield from (View("compare", at | {"way": way}) for way in WAYS)
        yield View("inequalities", at)
        yield View("inequalities", at | {"show": "every"})
        yield View("indicator", at)
    at = {"framework": name, "area": areas[0]}
    yield from (View("", at | {"show": f"outcome.{outcome.id}"}) for outcome in framework.outcomes)
    yield from (View("", at | {"show": f"lens.{lens.id}"}) for lens in framework.lenses)
    yield View("", at | {"since": "2026-11-20"})
    yield View("", at, state={"take_overview": True}, theme="dark")
    names = dict.fromkeys(place.indicator for _, place in framework.places)
    yield from (View("indicator", at | {"indicator": indicator}) for indicator in names)
    splits = [f"{indicator}.{breakdown}" for indicator in names for breakdown in ("sex", "deprivation", "ethnicity", "SEN provision")]
    yield from (View("inequalities", at | {"gap": gap}) for gap in splits[::3])
    yield View("inequalities", at | {"by": "sex"}, state={"take_inequalities": True})


def _plans(catalogue: Catalogue) -> Iterator[View]:
    for page, own in FRAMEWORK_PAGES.items():
        yield from (View(page, {"framework": own, "area": area}) for area in AREAS[own])
        yield View(page, {"framework": "birmingham-2023", "area": "E08000029"})
        yield View(page, {"framework": own, "area": "E06000001"}, state={f"take_{page}": True})
    sections = catalogue.frameworks["worcestershire-2021"].outcomes
    yield from (View("worcestershire", {"framework": "worcestershire-2021", "section": section.id}) for section in sections)


def _compared() -> Iterator[View]:
    for indicator in COMPARED:
        for area in ("E08000025", "E07000239"):
            yield from (View("compare", {"indicator": indicator, "area": area, "way": way}) for way in WAYS)
    for among in ("districts", "localities", "regions", "planets"):
        yield from (View("compare", {"indicator": "obesity_year_6", "area": "E10000034", "among": among, "way": way}) for way in WAYS)
    yield View(
        "compare", {"indicator": PLANS, "area": "E08000025", "way": "with", "with": "persistent_absence"}, state={"take_compare": True}
    )
    together = {"indicator": PLANS, "area": "E08000025", "way": "together"}
    yield from (View("compare", together | {"with": names}) for names in ("none", "persistent_absence,ehcp_number", ",".join(COMPARED[1:])))
    yield View("compare", together, theme="dark", state={"take_compare": True})
    yield View("compare", {"indicator": PLANS, "area": "E08000025", "way": "size"}, theme="dark", state={"take_compare": True})


def _indicators() -> Iterator[View]:
    at = {"indicator": PLANS, "area": "E08000025"}
    yield from (View("indicator", at | {"breakdown": name}) for name in ("sex", "deprivation", "nothing"))
    yield View("indicator", at | {"beside": "E08000003,median_of_core_cities,nowhere"}, state={"compared": True, "take_indicator": True})
    yield View("indicator", at | {"beside": "none", "target": "60@2028"}, state={"compared": True}, theme="dark")
    yield View("indicator", {"indicator": "feels_listened_to", "area": "E08000025"}, state={"take_indicator": True})
    yield View("indicator", {"indicator": "life_satisfaction", "area": "E08000025"})
    quarterly = {"indicator": "missing_education_mental_health_rate", "area": "E10000034", "framework": "worcestershire-2021"}
    yield View("indicator", quarterly, state={"take_indicator": True, "compared": True})


def _lists(catalogue: Catalogue) -> Iterator[View]:
    yield from (View("find", {"q": text} if text else {}) for text in SEARCHES)
    yield from (View("glossary", {"word": term.id}) for term in catalogue.glossary[::6])
    yield from (View("freshness", {"of": name} if name else {}) for name in ("", *AREAS))
    yield from (View(page) for page in ("glossary", "method", "people", "accessibility", "mine", "voice"))
    yield View("voice", {"view": "add"}, drop=(("voices.csv", (DATA / "samples" / "invented_survey_2023.csv").read_bytes()),))
    yield from (
        View("actions", {"list": listed} if listed else {}) for listed in ("", "stories", "decisions", "questions", "risks", "since")
    )
    yield View("mine", {"mine": f"persistent_absence,{PLANS},nonsense", "area": "E08000026"}, state={"take_mine": True})
    yield View("mine", {"area": "E08000025"}, home="worked")
    yield View("mine", {"area": "E08000025"}, home="worked", press=("Delete",))


def _roles_and_empty_copies() -> Iterator[View]:
    for page in ("", "indicator", "freshness", "mine", "accessibility"):
        yield from (View(page, role=role, state={f"take_{page or 'overview'}": True}) for role in ("viewer", "contributor", "none"))
    yield View("blackpool", {"framework": "blackpool-2016", "area": "E06000001"}, role="viewer")
    for page in (
        "",
        "indicator",
        "compare",
        "inequalities",
        *FRAMEWORK_PAGES,
        "mine",
        "voice",
        "actions",
        "freshness",
        "upload",
        "history",
        "method",
        "people",
        "find",
    ):
        yield View(page, home="empty")
    yield View("find", {"q": "infant mortality"}, home="empty")


def _uploads(folder: Path) -> Iterator[View]:
    good, more = write(folder / "new.csv").read_bytes(), write(folder / "more.csv", numerator=700).read_bytes()
    hidden = write(folder / "next.csv", numerator=3, denominator=1000, years=[2023, 2024], areas=["E08000025"]).read_bytes()
    warned, bad = (
        write(folder / "warned.csv", cell=":").read_bytes(),
        write(folder / "bad.csv", areas=("<i>Nowhere", "Neverland"), cell="many").read_bytes(),
    )
    files = {"new.csv": good, "more.csv": more, "next.csv": hidden, "warned.csv": warned, "<b>bad.csv": bad} | ODD
    for home in ("sample", "worked", "empty"):
        yield from (View("upload", {"area": "E08000025"}, home, drop=((name, data),)) for name, data in files.items())
    yield View("upload", home="worked", drop=tuple(files.items())[:5])
    yield View("upload", home="worked", drop=(("more.csv", more), ("odd.csv", ODD["odd.csv"])), press=("Accept and publish",))
    yield View("upload", home="worked", role="contributor", drop=(("more.csv", more),), press=("Accept",))
    yield View("upload")


def _history() -> Iterator[View]:
    for role in ("administrator", "steward", "contributor"):
        yield from (View("history", home=home, role=role) for home in ("sample", "worked"))
    for press in ("Withdraw", "Erase for good", "See what it changed", "Compare", "Publish", "Approve", "Cancel it"):
        yield View("history", home="worked", press=(press,))
