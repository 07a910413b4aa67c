"""Age ranges as a reader takes them from a label: "5 to 10", "Under 5", "16 and over", "14"."""

import re


OLDEST = 200
NAMES_AGES = re.compile(r"\b(age|ages|aged)\b", re.IGNORECASE)
YEARS = r"(?: ?(?:years?|yrs?))?(?: old)?(?: of age)?"
FORMS = (
    (re.compile(rf"(\d+){YEARS} ?(?:to|-|–|—) ?(\d+){YEARS}"), lambda low, high: (low, high + 1)),
    (re.compile(rf"(?:under|below|less than|younger than) (\d+){YEARS}"), lambda high: (0, high)),
    (re.compile(rf"(?:up to|to) (\d+){YEARS}"), lambda high: (0, high + 1)),
    (re.compile(rf"(\d+){YEARS} (?:and|or) (?:under|younger|below)"), lambda high: (0, high + 1)),
    (re.compile(rf"(\d+){YEARS} ?(?:\+|plus|(?:and|or) (?:over|older|above))"), lambda low: (low, OLDEST)),
    (re.compile(rf"(?:over|older than) (\d+){YEARS}"), lambda low: (low + 1, OLDEST)),
    (re.compile(rf"(\d+){YEARS}"), lambda age: (age, age + 1)),
)


def age_range(breakdown: str, category: str) -> tuple[int, int] | None:
    """The ages of a category, from the first to the one after the last; None where breakdown or category names no ages."""
    if not NAMES_AGES.search(breakdown):
        return None
    text = re.sub(r"^(?:ages?|aged)\b:? *", "", " ".join(category.lower().split()))
    for form, bounds in FORMS:
        match = form.fullmatch(text)
        if match:
            low, high = bounds(*map(int, match.groups()))
            return (low, high) if low < high <= OLDEST else None
    return None
