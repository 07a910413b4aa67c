"""What each invented series looks like: its usual level, how it moves, how many children it counts, how it is split."""

from dataclasses import dataclass, field

from samples.places import BIRMINGHAM, BLACKPOOL, WORCESTERSHIRE


@dataclass(frozen=True)
class Profile:
    """One indicator's series. `level` is England's in 2019, in the unit (for a count, for every 10,000 children).

    `drift` is the yearly change in log odds (shares) or logarithm (all else), `base` the denominator for each child living
    there, `spread` how far deprivation moves it, `steps` lasting changes by year, `gaps` years not published. `splits`
    are breakdowns of our own places, `goals` their targets for the last year, `stories` their own drifts; `note` is said
    from a year on. A series is `compared` where England and others publish it too.
    """

    style: str
    level: float
    drift: float = 0.0
    base: float = 0.0
    spread: float = 0.15
    first: int = 2019
    steps: dict = field(default_factory=dict)
    gaps: tuple = ()
    splits: tuple = ()
    compared: bool = True
    goals: dict = field(default_factory=dict)
    stories: dict = field(default_factory=dict)
    note: tuple | None = None


B, W, P = BIRMINGHAM, WORCESTERSHIRE, BLACKPOOL
AT_RISK = ("sex", "ethnicity", "special educational needs", "deprivation")
CLOSED_SCHOOLS = (2020, 2021)
SAME_CHILDREN = {
    "absent_more_than_10_days_number": "absent_more_than_10_days_share",
    "missing_education_mental_health_number": "missing_education_mental_health_rate",
    "sen_without_ehcp_number": "sen_without_ehcp_share",
}

PROFILES = {
    # Healthy
    "infant_mortality": Profile("three years", 4.1, -0.01, 0.15, 0.25, first=2010),
    "low_birth_weight": Profile("calendar", 3.0, 0.002, 0.045, splits=("deprivation",)),
    "smoking_at_time_of_delivery": Profile("financial", 10.2, -0.08, 0.048, 0.35),
    "breastfeeding_at_6_to_8_weeks": Profile("financial", 48, 0.02, 0.048, 0.3, gaps=(2021,)),
    "expected_development_at_2": Profile("financial", 82.5, -0.02, 0.045, goals={W: 85}, splits=("sex", "deprivation")),
    "mmr_two_doses_by_5": Profile("financial", 87, -0.05, 0.055, 0.35),
    "obesity_reception": Profile("academic", 9.8, 0.002, 0.05, gaps=(2021,), splits=("sex", "deprivation"), goals={W: 8.5, P: 11}),
    "obesity_year_6": Profile("academic", 20.6, 0.02, 0.055, gaps=(2021,), splits=("sex", "deprivation"), goals={W: 18, P: 24}),
    "dental_decay_at_5": Profile("academic", 23, -0.01, 0.009, 0.3, gaps=(2020, 2021, 2023, 2025)),
    "self_harm_admissions_10_to_24": Profile("financial", 420, -0.04, spread=0.2),
    "injury_admissions_0_to_14": Profile("financial", 94, -0.03, 0.83, splits=("sex",)),
    "looked_after_mental_health_needs_met": Profile(
        "half-year", 63, 0.03, 0.0035, compared=False, goals={W: 75}, splits=("sex",), stories={W: 0.11, B: 0.02}
    ),
    "disability_health_check_needs_met": Profile("half-year", 51, 0.0, 0.0014, compared=False, first=2023, goals={W: 60}),
    "physically_active_children": Profile("academic", 46, 0.01, 0.008, gaps=(2020,), splits=("sex",)),
    "mental_health_support_within_4_weeks": Profile("quarter", 55, -0.08, 0.004, first=2024, splits=("sex", "ethnicity")),
    "pupils_with_semh": Profile("academic", 2.6, 0.07, 0.75, 0.2),
    # Safe
    "child_protection_plans_rate": Profile("reporting", 43, -0.01, 1.0, 0.25),
    "repeat_child_protection_plans": Profile("reporting", 21, 0.02, 0.0055, 0.08, goals={W: 19}, splits=("sex", "ethnicity")),
    "child_protection_plans_2_years_or_more": Profile("reporting", 2.1, 0.03, 0.0043, 0.1),
    "children_looked_after_rate": Profile("reporting", 66, 0.01, 1.0, 0.35),
    "looked_after_three_or_more_placements": Profile("reporting", 10.4, -0.01, 0.0066, 0.05),
    "looked_after_same_carer_two_years": Profile("reporting", 69, 0.0, 0.0025, 0.05),
    "children_in_need_rate": Profile("reporting", 335, 0.0, 1.0, 0.2),
    "domestic_abuse_of_parent_factor": Profile("reporting", 35, -0.02, 0.035, 0.1),
    "domestic_abuse_of_child_factor": Profile("reporting", 15, 0.01, 0.035, 0.1),
    "parent_mental_health_factor": Profile("reporting", 31, 0.02, 0.035, 0.08, splits=("ethnicity",)),
    "child_mental_health_factor": Profile("reporting", 18, 0.05, 0.035, 0.08, splits=("sex",)),
    "criminal_exploitation_factor": Profile("reporting", 2.6, 0.06, 0.035, 0.15, first=2022),
    "sexual_exploitation_factor": Profile("reporting", 3.6, -0.03, 0.035, 0.12),
    "first_time_entrants_to_youth_justice": Profile("calendar", 170, -0.07, 0.44, 0.3, first=2008, stories={B: -0.1}),
    "hospital_admissions_for_violence": Profile("three years", 42, -0.03, spread=0.3),
    "children_killed_or_seriously_injured": Profile("three years", 17, 0.0, 2.6, 0.15),
    "successful_child_protection_plans": Profile(
        "half-year", 71, 0.0, 0.0026, compared=False, goals={W: 78}, splits=("sex",), stories={W: -0.05}
    ),
    "protection_or_care_for_mental_health": Profile("half-year", 44, 0.02, 0.003, compared=False, goals={W: 38}, stories={W: 0.04}),
    # Connected
    "neet_or_not_known_16_17": Profile("calendar", 5.4, 0.02, 0.1, 0.3, splits=("sex", "ethnicity"), stories={B: -0.05}),
    "neet_or_not_known_vulnerable": Profile("calendar", 11, 0.0, 0.008, 0.2),
    "neet_or_not_known_with_ehcp": Profile("calendar", 9.2, 0.03, 0.0045, 0.2, goals={W: 7}),
    "participation_16_17": Profile("calendar", 92.2, 0.0, 0.1, 0.2, splits=("sex",)),
    "september_offers_16_17": Profile("calendar", 95, -0.01, 0.2, 0.2),
    "care_leavers_in_education_employment_training": Profile("reporting", 53, 0.01, 0.0027, 0.1),
    "reach_100_brilliant_days": Profile("quarter", 4200, 0.25, compared=False, first=2024, splits=("platform",)),
    # Confident
    "early_help_assessments_completed": Profile(
        "quarter",
        62,
        0.05,
        compared=False,
        splits=("agency",),
        steps={2023: 0.25},
        stories={W: 0.09, B: -0.02},
        note=(2023.0, "Break in the series: counted in a new way from April 2023, not to be compared with earlier quarters."),
    ),
    "repeat_statutory_assessments": Profile("quarter", 24, 0.0, 0.011, 0.1, compared=False, goals={W: 20}, stories={W: -0.03}),
    "repeat_referrals_within_12_months": Profile("reporting", 22.3, 0.0, 0.05, 0.05, stories={B: 0.05}),
    # Included
    "pupils_with_sen_support": Profile("academic", 12, 0.03, 0.74, 0.08, splits=("sex",)),
    "pupils_with_ehcp": Profile("academic", 3.3, 0.07, 0.74, 0.08, splits=("sex",)),
    "ehcp_requests_refused": Profile("calendar", 23, 0.01, 0.009, 0.1, splits=("sex",)),
    "ehcp_social_emotional_mental_health": Profile("academic", 15, 0.03, 0.035, 0.05, splits=("sex",)),
    "ehcp_staying_in_mainstream": Profile("half-year", 91, 0.0, 0.012, compared=False, goals={W: 94}, splits=("sex",), stories={W: -0.06}),
    "sen_tribunal_appeals": Profile("calendar", 1.8, 0.11, 0.045, 0.1),
    "sen_without_ehcp_share": Profile("half-year", 88, -0.04, 0.09, compared=False, goals={W: 88}, splits=("sex",)),
    "independent_living_after_school": Profile("half-year", 24, 0.05, 0.006, compared=False, goals={W: 30}, splits=("living arrangement",)),
    "suspension_rate": Profile("academic", 5.4, 0.07, 0.7, 0.25, gaps=(2020,), splits=("sex", "ethnicity", "special educational needs")),
    "permanent_exclusion_rate": Profile("academic", 0.1, 0.03, 0.7, 0.3, gaps=(2020,)),
    "persistent_absence": Profile(
        "academic",
        11,
        -0.06,
        0.66,
        0.2,
        gaps=(2020,),
        steps={2021: 0.4, 2022: 0.55},
        splits=("sex", "ethnicity", "special educational needs", "deprivation"),
    ),
    "severe_absence": Profile(
        "academic", 0.9, 0.08, 0.66, 0.25, gaps=(2020,), steps={2022: 0.5}, splits=("sex", "special educational needs")
    ),
    "absence_in_year_7": Profile("academic", 5.6, 0.0, 11.0, 0.1, gaps=(2020,), steps={2022: 0.35}),
    "absent_more_than_10_days_share": Profile(
        "term", 11, -0.03, 0.6, steps={2022: 0.4}, compared=False, splits=(*AT_RISK, "reason"), goals={W: 13}, gaps=(2020,)
    ),
    "missing_education_mental_health_rate": Profile("quarter", 9.5, 0.06, 0.72, compared=False, splits=AT_RISK, goals={W: 9}),
    "children_missing_education": Profile("term", 45, 0.05, first=2024, splits=("sex",)),
    "good_level_of_development": Profile(
        "academic",
        71.5,
        0.01,
        0.052,
        0.2,
        gaps=CLOSED_SCHOOLS,
        steps={2022: -0.3},
        splits=("sex", "special educational needs"),
        goals={W: 72, P: 66},
        stories={W: 0.05, P: -0.02},
    ),
    "ks2_expected_standard": Profile(
        "academic",
        65,
        0.01,
        0.054,
        0.2,
        gaps=CLOSED_SCHOOLS,
        steps={2022: -0.28},
        splits=("sex", "special educational needs"),
        stories={B: 0.05},
    ),
    "attainment_8": Profile("academic", 46.6, -0.005, 0.05, 0.05, gaps=CLOSED_SCHOOLS, splits=("sex", "special educational needs")),
    "sen_attainment_gap": Profile("academic", 22.5, 0.01, gaps=CLOSED_SCHOOLS, spread=0.03),
    "children_in_need_attainment_8": Profile("academic", 19.2, -0.01, 0.0025, 0.05, gaps=CLOSED_SCHOOLS),
    "children_in_need_english_and_maths": Profile("academic", 20, 0.0, 0.0025, 0.05, gaps=CLOSED_SCHOOLS),
    "children_in_need_ks2_expected_standard": Profile("academic", 33, -0.02, 0.003, 0.05, gaps=CLOSED_SCHOOLS),
    "children_in_need_persistent_absence": Profile("academic", 41, 0.04, 0.02, 0.1, gaps=(2020,)),
    "children_in_need_severe_absence": Profile("academic", 9, 0.1, 0.02, 0.1, gaps=(2020,)),
    # Happy and respected, and the long view
    "children_in_low_income_families": Profile("financial", 18, 0.03, 0.88, 0.5),
    "teenage_conceptions": Profile("calendar", 16, -0.08, 0.085, 0.3, first=2008),
}
