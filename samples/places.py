"""The places of the sample: how many children each has (round, invented), how deprived it is, and who lives there."""

from catalogue.areas import ENGLAND
from samples.chance import chance


BIRMINGHAM, WORCESTERSHIRE, BLACKPOOL = "E08000025", "E10000034", "E06000009"
OWN = (BIRMINGHAM, WORCESTERSHIRE, BLACKPOOL)
CHILDREN = {
    ENGLAND: 12_000_000, "E12000005": 1_300_000, "E12000002": 1_600_000, BIRMINGHAM: 290_000, WORCESTERSHIRE: 120_000, BLACKPOOL: 29_000,
}  # fmt: skip
NEED = {BIRMINGHAM: 0.8, WORCESTERSHIRE: -0.5, BLACKPOOL: 1.4, "E12000005": 0.3, "E12000002": 0.4, ENGLAND: 0.0}
DISTRICTS = {
    "E07000234": (0.17, -0.6), "E07000235": (0.12, -0.4), "E07000236": (0.16, 0.5), "E07000237": (0.18, 0.4), "E07000238": (0.20, -0.5),
    "E07000239": (0.17, 0.5),
}  # fmt: skip


def children(code):
    """How many children a place has in the sample."""
    return CHILDREN.get(code) or int(chance("children", code).integers(45, 130)) * 1000


def need(code):
    """How far a place is from England in deprivation: above zero is worse off."""
    return NEED[code] if code in NEED else chance("need", code).normal(0.5, 0.5)


def compared(areas, own):
    """The places that one of our own is compared with: England, its region and its statistical neighbours."""
    return (ENGLAND, areas.by_code[own].region, *(near.code for near in areas.neighbours(own)))
