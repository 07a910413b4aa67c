"""Labels as they are compared: lower case, without punctuation, number endings and the words that add nothing."""

import re


# How the same grouping is called in different extracts.
BREAKDOWNS = {
    "gender": "sex", "sexes": "sex", "ethnic group": "ethnicity", "ethnic background": "ethnicity", "ethnic": "ethnicity",
    "ethnic origin": "ethnicity", "age group": "age", "age band": "age", "age range": "age", "ages": "age", "age in years": "age",
    "sen status": "sen", "sen provision": "sen", "send": "sen", "send status": "sen", "special educational needs": "sen",
    "school year": "year group", "national curriculum year": "year group", "nc year": "year group", "ncyear": "year group",
}  # fmt: skip
SEXES = {
    "female": "female", "females": "female", "girl": "female", "girls": "female", "f": "female", "women": "female", "woman": "female",
    "young women": "female", "male": "male", "males": "male", "boy": "male", "boys": "male", "m": "male", "men": "male", "man": "male",
    "young men": "male",
}  # fmt: skip
# A group of those whose group is not known is a group all the same: it has a count and a base.
UNKNOWN = re.compile(
    r"(age |sex |gender |ethnicity |placement |sen )?(not (known|recorded|stated|obtained|given|provided|available|specified|declared)|"
    r"unknown|unclassified|missing|(would|prefer|did|rather) not (to )?(say|state|answer)|prefer(s|red)? not to (say|state|answer)|refused|"
    r"no answer|not yet obtained|information not yet obtained|undisclosed|blank)"
)


def folded(text: str) -> str:
    """The words of a label: lower case, 'and' for '&', no punctuation."""
    return re.sub(r"[^\w]+|_", " ", text.casefold().replace("&", " and ")).strip()


def stem(word: str) -> str:
    """A word without the ending of its plural: 'ethnicities' → 'ethnicity', 'platforms' → 'platform'."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return re.sub(r"(?<=[sxh])es$|(?<=[^su])s$", "", word)


def breakdown_name(text: str) -> str:
    """The grouping that the name of a breakdown stands for."""
    name = folded(text)
    return BREAKDOWNS.get(name, name)
