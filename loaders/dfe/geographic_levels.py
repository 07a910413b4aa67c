"""The geographic levels of a tidy file, and the columns that name a place of each."""

LEVELS = {
    "National": ("country_code", None, "country_name"),
    "Regional": ("region_code", None, "region_name"),
    "Local authority": ("new_la_code", "old_la_code", "la_name"),
    "Local authority district": ("lad_code", None, "lad_name"),
}
OTHERS = {
    "RSC region": ("rsc_region_lead_name",),
    "Parliamentary constituency": ("pcon_code", "pcon_name"),
    "Local skills improvement plan area": ("lsip_code", "lsip_name"),
    "Local enterprise partnership": ("local_enterprise_partnership_code", "local_enterprise_partnership_name"),
    "English devolved area": ("english_devolved_area_code", "english_devolved_area_name"),
    "Opportunity area": ("opportunity_area_code", "opportunity_area_name"),
    "Ward": ("ward_code", "ward_name"),
    "MAT": ("trust_id", "trust_name"),
    "Sponsor": ("sponsor_id", "sponsor_name"),
    "School": ("school_urn", "school_laestab", "school_name"),
    "Provider": ("provider_ukprn", "provider_name"),
    "Institution": ("institution_id", "institution_name"),
    "Planning area": ("planning_area_code", "planning_area_name"),
    "Police force area": ("pfa_code", "pfa_name"),
}
COLUMNS = tuple(column for columns in LEVELS.values() for column in columns if column)
TIME = ("time_period", "time_identifier")
UNITS = frozenset((*TIME, "geographic_level", *COLUMNS, *(column for columns in OTHERS.values() for column in columns)))


def columns(level: str) -> tuple[str, ...]:
    """The columns that name a place of this level: its code first, its name last."""
    return tuple(column for column in (LEVELS | OTHERS)[level] if column)
