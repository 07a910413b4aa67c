"""Categories that are no group but everybody: Total, All, Both, Persons, Any, All pupils, Total (ethnicity)."""

from catalogue.labels.label_words import SEXES, breakdown_name, folded, stem


EVERYBODY = {"total", "all", "both", "person", "any", "everyone", "everybody", "overall", "sum", "whole"}
# Everybody has one of these, so that any of them is everybody; not everybody has a special educational need.
OF_EVERYBODY = {"sex", "gender", "age", "ethnicity", "ethnic group"}
JOINING = {"and", "or", "plus", "with"}
# Words that may stand beside one of those without making a group of it. "Other" is none of them: "All other" is a group.
BESIDE = {
    "child", "children", "pupil", "people", "young", "and", "the", "of", "sex", "gender", "age", "group", "category", "combined", "student",
    "respondent", "school", "type", "characteristic", "grand", "sub", "population", "in", "for", "year", "aged", "phase", "level", "headline",
}  # fmt: skip


def is_total(category: str, breakdown: str = "") -> bool:
    """Whether a category of a breakdown stands for everybody in it. "People" and "children" alone do not."""
    words = folded(category).split()
    sexes = [SEXES.get(word) for word in words if word not in JOINING]
    if {*sexes} == {"female", "male"}:
        return True
    if words[:1] == ["any"] and " ".join(words[1:]) in OF_EVERYBODY:
        return True
    stems = {stem(word) for word in words}
    own = {stem(word) for word in (*folded(breakdown).split(), *breakdown_name(breakdown).split())}
    # "Any SEN" and "All SEN" are groups, "All ethnicities" and "Total (ethnicity)" are everybody.
    named = own if "total" in stems else {stem(word) for word in words if stem(word) != word} & own
    if not stems & EVERYBODY or stems - EVERYBODY - BESIDE - named:
        return False
    return "any" not in stems or stems == {"any"}
