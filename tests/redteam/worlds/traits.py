"""What children differ in, and how often."""

WHITE = ("White: British", "White: Irish", "White: Gypsy or Roma", "White: other")
ASIAN = ("Asian: Indian", "Asian: Pakistani", "Asian: Bangladeshi", "Asian: other")
BLACK = ("Black: African", "Black: Caribbean", "Black: other")
MIXED = ("Mixed: White and Asian", "Mixed: White and Black Caribbean", "Mixed: other")
OTHER, NOT_STATED = "Any other ethnic group", "not stated"
MAJOR = {"White": WHITE, "Asian": ASIAN, "Black": BLACK, "Mixed": MIXED}

# Each trait: its values and how many of a hundred children have them, by and large.
TRAITS = {
    "sex": {"Female": 46, "Male": 51, "would not say": 3},
    "age": dict.fromkeys(range(18), 5.5),
    "ethnicity": {
        **dict(zip(WHITE, (48, 2, 1, 5))), **dict(zip(ASIAN, (5, 8, 3, 2))), **dict(zip(BLACK, (6, 3, 1))),
        **dict(zip(MIXED, (3, 3, 2))), OTHER: 4, NOT_STATED: 3,
    },
    "sen": {"No SEN": 74, "SEN support": 18, "EHC plan": 8},
    "vulnerable": {"neither": 88, "young carer": 6, "in need": 4, "both": 2},
}  # fmt: skip


def ages(first, last):
    """The ages of a band, both ends included."""
    return frozenset(range(first, last + 1))


def others(trait, *values):
    """All values of a trait but these."""
    return frozenset(TRAITS[trait]) - set(values)
