"""Categories whose label says that they are everybody: "Total", "Both", "All pupils", "Total (ethnicity)"."""

import re


PEOPLE = (
    "pupils|children|young people|children and young people|persons|people|respondents|students|learners|sexes|genders|ages|age groups|"
    "groups|categories|ethnicities|ethnic groups|characteristics|areas|schools|phases|platforms|residents|cases|referrals"
)
EVERYBODY = re.compile(
    rf"(?:grand |overall )?totals?(?: ?[(\[:–-].*)?|total (?:{PEOPLE})|all(?: (?:of )?(?:the )?(?:{PEOPLE}))?(?: ?\(.*\))?|both(?: sexes| genders)?"
    r"|persons|people|any|overall|everyone|everybody|whole",
)


def is_total(category: str) -> bool:
    """Whether a label stands for everybody. "All other groups" and "Any other background" do not."""
    return EVERYBODY.fullmatch(" ".join(category.lower().split())) is not None
