"""The views that tests open: every page by its address, and every framework with its area and others."""

PAGES = {
    "overview": "",
    "attention": "?framework=worcestershire-2021&area=E10000034&order=attention",
    "getting worse": "?framework=birmingham-2023&area=E08000025&only=worsening",
    "indicator": "indicator?framework=birmingham-2023&area=E08000025&indicator=ehcp_issued_within_20_weeks",
    "breakdown": "indicator?indicator=ehcp_issued_within_20_weeks&area=E08000025&breakdown=sex",
    "without figures": "indicator?indicator=youth_unemployment&area=E08000025",
    "control chart": "indicator?framework=worcestershire-2021&area=E10000034&indicator=repeat_statutory_assessments",
    "answers": "indicator?framework=birmingham-2023&area=E08000025&indicator=feels_safe_at_home",
    "compare": "compare?area=E08000025&indicator=ehcp_issued_within_20_weeks",
    "map": "compare?area=E08000025&indicator=ehcp_issued_within_20_weeks&way=map",
    "heat map": "compare?framework=worcestershire-2021&area=E10000034&way=heat",
    "by size": "compare?area=E08000025&indicator=ehcp_issued_within_20_weeks&way=size",
    "over time": "compare?area=E10000034&indicator=obesity_year_6&among=districts&way=years",
    "several indicators": "compare?framework=birmingham-2023&area=E08000025&indicator=persistent_absence&way=together",
    "two indicators": "compare?area=E08000025&indicator=ehcp_issued_within_20_weeks&way=with&with=persistent_absence",
    "my list": "mine?mine=persistent_absence,obesity_year_6&area=E08000025",
    "inequalities": "inequalities?framework=birmingham-2023&area=E08000025",
    "one gap": "inequalities?framework=birmingham-2023&area=E08000025&gap=persistent_absence.deprivation",
    "life course": "life_course?framework=birmingham-2008&area=E08000025",
    "kpis": "worcestershire?framework=worcestershire-2021&area=E10000034",
    "kpis opened": "worcestershire?framework=worcestershire-2021&area=E10000034&section=send",
    "balance": "blackpool?framework=blackpool-2016&area=E06000009",
    "no actions": "actions?framework=birmingham-2023&area=E08000025",
    "actions": "actions?framework=worcestershire-2021",
    "an action": "actions?framework=worcestershire-2021&record=action.clubs",
    "a decision": "actions?framework=worcestershire-2021&record=decision.fund",
    "stories": "actions?framework=worcestershire-2021&list=stories",
    "questions": "actions?framework=worcestershire-2021&list=questions",
    "risks": "actions?framework=worcestershire-2021&list=risks",
    "evidence": "actions?framework=worcestershire-2021&list=evidence",
    "reports": "actions?framework=worcestershire-2021&list=reports",
    "since the meeting": "actions?framework=worcestershire-2021&list=since",
    "figure with a story": "indicator?framework=worcestershire-2021&area=E10000034&indicator=obesity_year_6",
    "meetings": "meetings?framework=worcestershire-2021",
    "agenda": "meetings?framework=worcestershire-2021&meeting=worcestershire-december",
    "voice": "voice?survey=book",
    "themes": "voice?view=words&survey=book",
    "reading": "voice?view=words&survey=book&step=read",
    "readers": "voice?view=words&survey=book&step=agree",
    "quotes": "voice?view=words&survey=book&step=quotes",
    "a new survey": "voice?view=add",
    "what is owed": "freshness",
    "found": "find?q=absence",
    "found records": "find?framework=worcestershire-2021&q=clubs",
    "words": "glossary?word=neet",
    "upload": "upload",
    "history": "history",
    "method": "method",
    "people": "people",
    "statement": "accessibility",
}

# A framework's own area and a district or two of it, a neighbour in its region, and England.
AREAS = {
    "birmingham-2023": ("E08000025", "E08000029", "E92000001"),
    "birmingham-2008": ("E08000025", "E08000029", "E92000001"),
    "worcestershire-2021": ("E10000034", "E07000239", "E06000019", "E92000001"),
    "blackpool-2016": ("E06000009", "E08000029", "E92000001"),
}
BOTH = (
    "",
    "indicator",
    "compare",
    "compare?way=map",
    "compare?way=size",
    "compare?way=years",
    "compare?way=together",
    "compare?way=with",
    "inequalities",
)
OWN = {"birmingham-2008": ("life_course",), "worcestershire-2021": ("worcestershire",), "blackpool-2016": ("blackpool",)}


def walk():
    """(address, theme) of every page on every framework and area: the light and the dark screen in turn."""
    found = [
        f"{page}{'&' if '?' in page else '?'}framework={framework}&area={area}"
        for framework, areas in AREAS.items()
        for area in areas
        for page in (*BOTH, *OWN.get(framework, ()))
    ]
    return [(address, ("light", "dark")[place % 2]) for place, address in enumerate(found)]


def few():
    """Some of them, always the same: every page, framework, area and theme is among them, and not every one with every other."""
    return walk()[::7]
