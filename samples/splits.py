"""For which children: how many of them are in each category, and how much likelier it is there."""

from samples.chance import chance, parts
from samples.places import BIRMINGHAM, BLACKPOOL, WORCESTERSHIRE


RISKS = {
    "sex": {"Female": 0.95, "Male": 1.05},
    "ethnicity": {"Asian": 0.9, "Black": 1.1, "Mixed": 1.15, "White": 1.0, "Any other ethnic group": 0.9},
    "special educational needs": {"Education, health and care plan": 2.2, "SEN support": 1.6, "No special educational needs": 0.85},
    "deprivation": {
        "Most deprived fifth": 1.3,
        "Second fifth": 1.15,
        "Middle fifth": 1.0,
        "Fourth fifth": 0.85,
        "Least deprived fifth": 0.7,
    },
}
SHARES = {
    "sex": (0.49, 0.51),
    "special educational needs": (0.04, 0.13, 0.83),
    ("ethnicity", BIRMINGHAM): (0.38, 0.13, 0.08, 0.36, 0.05),
    ("ethnicity", WORCESTERSHIRE): (0.05, 0.01, 0.04, 0.89, 0.01),
    ("ethnicity", BLACKPOOL): (0.03, 0.01, 0.03, 0.92, 0.01),
    ("deprivation", BIRMINGHAM): (0.55, 0.17, 0.13, 0.09, 0.06),
    ("deprivation", WORCESTERSHIRE): (0.17, 0.18, 0.21, 0.22, 0.22),
    ("deprivation", BLACKPOOL): (0.58, 0.16, 0.11, 0.10, 0.05),
}
KINDS = {
    "agency": {"Schools": 0.48, "Health visiting": 0.27, "Family hubs": 0.15, "Voluntary sector": 0.08, "Housing": 0.02},
    "platform": {"Facebook": 0.38, "Instagram": 0.3, "TikTok": 0.2, "X": 0.07, "YouTube": 0.05},
    "reason": {"Mental ill health": 0.14, "Other reasons": 0.86},
    "living arrangement": {"Own home": 0.62, "Supported living": 0.38},
}


def split(breakdown, area, better, numerator, denominator, *names):
    """(category, numerator, denominator) of each category; those of children add up to the whole. `names` seed the chance."""
    rng = chance(breakdown, area, *names)
    if breakdown in KINDS:
        weights = rng.normal(1, 0.05, len(KINDS[breakdown])) * list(KINDS[breakdown].values())
        return [(name, count, denominator) for name, count in zip(KINDS[breakdown], parts(numerator, weights))]
    return _children(breakdown, area, better, numerator, denominator, rng)


def _children(breakdown, area, better, numerator, denominator, rng):
    risks = RISKS[breakdown]
    shares = SHARES.get(breakdown) or SHARES[breakdown, area]
    odds = [1 / risk if better == "high" else risk for risk in risks.values()] * rng.normal(1, 0.06, len(risks))
    if denominator is None:
        return [(name, count, None) for name, count in zip(risks, parts(numerator, odds * shares))]
    bases = parts(denominator, shares)
    won = parts(numerator, odds * bases, bases) if numerator <= denominator else parts(numerator, odds * bases)
    return [(name, count, base) for name, count, base in zip(risks, won, bases)]
