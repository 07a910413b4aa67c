"""Invented education, health and care plans in the layout of the DfE's 2025 release: timeliness and caseload."""

import math

from samples.chance import chance, parts
from samples.places import BIRMINGHAM, BLACKPOOL, ENGLAND, OWN, WORCESTERSHIRE, children, compared, need


PLACE = (
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code", "region_name", "new_la_code",
    "old_la_code", "la_name", "breakdown_topic", "breakdown",
)  # fmt: skip
TIMELINESS = (
    *PLACE, "plans_issued_den", "plans_issued_den_ex", "plans_issued_within_20_weeks", "plans_issued_20_weeks_ex",
    "pc_plans_issued_within_20_weeks", "PC_plans_issued_20_weeks_ex", "plans_issued_gt20weeks_ltYear", "plans_issued_gt20weeks_ltYear_ex",
    "pc_plans_issued_gt20weeks_ltYear", "PC_plans_issued_gt20weeks_ltYear_ex", "plans_issued_gt_1_year", "plans_issued_gt_1_year_ex",
    "pc_plans_issued_gt_1_year", "PC_plans_issued_gt_1_year_ex",
)  # fmt: skip
SETTINGS = {
    "mainstream_total": 0.41, "special_total": 0.33, "ap_pru_total": 0.01, "fe_total": 0.16, "ed_elsewhere": 0.06, "nm_early_years": 0.01,
    "placement_unknown": 0.02,
}  # fmt: skip
CASELOAD = (
    *PLACE, "ehcplans", "mainstream_la_maintained", "mainstream_la_maintained_resourced_provision", "mainstream_la_maintained_senunit",
    "mainstream_academy", "mainstream_academy_resourced_provision", "mainstream_academy_senunit", "mainstream_free_school",
    "mainstream_free_school_resourced_provision", "mainstream_free_school_senunit", "mainstream_independent", "mainstream_total",
    "mainstream_total_pc", "special_la_maintained", "special_academy_free", "special_independent", "special_non_maintained",
    "special_total", "special_total_pc", "ap_pru_academy", "ap_pru_free_school", "ap_pru_la_maintained", "ap_pru_total",
    "AP_PRU_total_pc", "general_fe_tertiary_colleges", "specialist_post_16_institutions", "ukrlp_provider", "fe_total", "fe_total_pc",
    "elective_home_education", "other_arrangements_la", "other_arrangements_parents", "online_provider", "w_settings", "other_schools",
    "other_placement_settings", "neet", "neet_ntci", "neet_other", "neet_other_csa", "ed_elsewhere", "ed_elsewhere_pc", "nm_early_years",
    "nm_early_years_pc", "placement_unknown", "placement_unknown_pc", "await_prov_2022", "perm_ex_2022",
)  # fmt: skip
AGES = ("under 3", *(f"age {age}" for age in range(3, 26)))
SPLITS = {
    "Sex": {"Female": (0.29, 0.0), "Male": (0.71, 0.0)},
    "Child or young persons age": {age: (math.exp(-(((n - 10) / 6) ** 2)), 0.02 * (8 - n)) for n, age in enumerate(AGES)},
    "Ethnicity": {
        "White - White British": (0.55, 0.05), "Asian - Pakistani": (0.1, -0.1), "Asian - Indian": (0.04, 0.0),
        "Black - Black African": (0.07, -0.05), "Black - Black Caribbean": (0.03, -0.1), "Mixed - White and Black Caribbean": (0.05, 0.0),
        "White - Gypsy/Roma": (0.004, -0.2), "Any other ethnic group": (0.05, 0.0), "Unclassified": (0.106, 0.0),
    },
}  # fmt: skip
STORIES = {
    BIRMINGHAM: (0.5, -0.02, {2021: -0.9, 2023: 0.5}),
    WORCESTERSHIRE: (-0.1, 0.08, {}),
    BLACKPOOL: (1.3, -0.09, {}),
    ENGLAND: (0.35, -0.04, {}),
}
SMALL = 5
FIRST, LAST, SPLIT_SINCE = 2014, 2024, 2023


def places(areas):
    """Every place of the sample: our own, their neighbours, their regions and England."""
    return sorted({code for own in OWN for code in (own, *compared(areas, own))})


def timeliness(areas):
    """Rows of plans issued, and within 20 weeks, by calendar year."""
    for code in places(areas):
        rng = chance("timeliness", code)
        start, drift, steps = STORIES.get(code, (rng.normal(0.3, 0.4), rng.normal(-0.02, 0.03), {}))
        for year in range(FIRST, LAST + 1):
            odds = start + drift * (year - FIRST) + sum(step for since, step in steps.items() if year >= since) + rng.normal(0, 0.12)
            plans = int(rng.poisson(children(code) * 0.0034 * 1.07 ** (year - FIRST)))
            yield from _issued(areas, code, year, plans, odds, rng)


def _issued(areas, code, year, plans, odds, rng):
    late = "x" if year < SPLIT_SINCE else None
    for topic, name, size, moved in _groups("All EHC plans issued", plans, year >= SPLIT_SINCE and code in (*OWN, ENGLAND)):
        exempt = int(rng.binomial(size, 0.06))
        counted = (size, size - exempt)
        quick = [int(rng.binomial(base, 1 / (1 + math.exp(-odds - moved)))) for base in counted]
        year_late = [int(rng.binomial(base - won, 0.08)) for base, won in zip(counted, quick)]
        between = [base - won - slow for base, won, slow in zip(counted, quick, year_late)]
        cells = [*counted]
        for which, recorded in ((quick, None), (between, late), (year_late, late)):
            shares = [_share(count, base) for count, base in zip(which, counted)]
            cells += [recorded] * 4 if recorded else [*which, *shares]
        yield (
            *_place(areas, code, str(year), "Calendar year", topic, name),
            *(_small(cells) if size <= SMALL and topic == "Ethnicity" else cells),
        )


def caseload(areas):
    """Rows of plans kept in January, by where the child is educated, by academic year."""
    for code in places(areas):
        rng = chance("caseload", code)
        trend = rng.normal(0.015, 0.01)
        for year in range(2019, 2026):
            plans = int(rng.poisson(children(code) * 0.03 * math.exp(0.15 * need(code)) * 1.08 ** (year - 2019)))
            for topic, name, size, moved in _groups("All EHC plans", plans, year >= SPLIT_SINCE + 1 and code in (*OWN, ENGLAND)):
                label = f"{year - 1}{year % 100:02d}"
                yield (*_place(areas, code, label, "Academic year", topic, name), *_settled(size, trend * (year - 2019) + moved / 2, rng))


def _settled(size, more_mainstream, rng):
    weights = [share + (more_mainstream if name == "mainstream_total" else 0) for name, share in SETTINGS.items()]
    dealt = dict(zip(SETTINGS, parts(size, [max(weight, 0.001) * rng.normal(1, 0.03) for weight in weights])))
    percentages = {f"{name}_pc".lower(): _share(count, size) for name, count in dealt.items()}
    out_of_work = int(rng.binomial(dealt["ed_elsewhere"], 0.45))
    cells = {"ehcplans": size, "neet": out_of_work, **dealt, **percentages}
    cells = [cells.get(heading.lower(), "x") for heading in CASELOAD[len(PLACE) :]]
    return _small(cells) if 0 < size <= SMALL else cells


def _groups(everyone, total, splits):
    """(topic, category, plans, how much likelier) of the headline row and, where there are `splits`, of each category."""
    yield everyone, everyone, total, 0.0
    if splits:
        for topic, categories in SPLITS.items():
            for (name, (_, moved)), size in zip(categories.items(), parts(total, [share for share, _ in categories.values()])):
                yield topic, name, int(size), moved


def _place(areas, code, period, identifier, topic, name):
    area = areas.by_code[code]
    country = (ENGLAND, "England")
    if code == ENGLAND:
        where = ("National", *country, "", "", "", "", "")
    elif area.kind == "region":
        where = ("Regional", *country, code, area.name, "", "", "")
    else:
        where = ("Local authority", *country, area.region, areas.by_code[area.region].name, code, area.number, area.name)
    return (period, identifier, *where, topic, name)


def _share(count, base):
    return f"{100 * count / base:.1f}" if base else "z"


def _small(cells):
    """The counts of a group too small to publish, as the DfE marks them."""
    return ["c" if cell not in ("x", "z") else cell for cell in cells]
