"""A few children counted in words: "Female: 3 of 60", "up from 2", "all but three boys"."""

import re


NAMES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
SMALL = rf"(?<![\w.,/:£%’'-])(?:[1-9]|{'|'.join(NAMES)})(?![\w%]|[.,/:’'-]\w)"
# What these number, or measure, is nobody: Table 3, key stage 2, 1 April, 20 to 5 weeks, aged 5, 3 schools.
AFTER = (
    "table|part|page|phase|wave|version|release|note|footnote|stage|year|years|band|tier|quarter|level|group|step|decile|quintile|tenth|fifth|"
    "term|section|figure|annex|appendix|chapter|schedule|type|category|priority|aim|outcome|question|age|aged|ages|under|over|reception|grade|p"
)
UNITS = (
    "years?|yrs?|months?|weeks?|days?|hours?|minutes?|terms?|quarters?|schools?|settings?|academ(?:y|ies)|local|councils?|authorit(?:y|ies)|areas?|"
    "wards?|districts?|teams?|services?|providers?|doses?|visits?|sessions?|points?|per|percentage|decimals?|times|waves?|sites?|sources?|regions?|"
    "practices?|questions?|categor(?:y|ies)|stages?|"
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
NOBODY = re.compile(
    rf"\b(?:{AFTER})s?\.? {SMALL}(?: ?(?:to|-|–|and) ?{SMALL})?|{SMALL}(?: ?(?:to|-|–|or|and) ?{SMALL})?[ -](?:{UNITS})\b", re.IGNORECASE
)
PEOPLE = (
    "child|children|boys?|girls?|pupils?|students?|learners?|young people|young person|people|persons?|babies|baby|infants?|siblings?|teenagers?|"
    "adolescents?|females?|males?|cases?|plans?|famil(?:y|ies)|parents?|mothers?|carers?|referrals?|respondents?|responses?|leavers?|others?|individuals?|"
    "deaths?|admissions?|requests?|assessments?|exclusions?|suspensions?|appeals?|offenders?|entrants?|placements?|records?|participants?|patients?"
)
BEFORE = (
    "of (?:whom|which|them|these|those)|all but|only|just|except(?:ing|ed)?(?: for)?|excludes|excluding|includes|including|include|up from|down from|from|"
    "rose to|fell to|up to|down to|up by|down by|was|were|is|are|another|less|plus|minus|n ?=|count:?|number:?|numerator:?|actual(?:ly)?:?"
)
COUNTED = re.compile(
    rf"{SMALL} (?:[\w’'-]+ ){{0,3}}(?:{PEOPLE})\b|\b(?:{BEFORE}) ?{SMALL}|{SMALL} (?:out )?of (?:the |all )?(?:\d|{'|'.join(NAMES)}|them|these|those|whom)"
    rf"|{SMALL} (?:is|are|was|were|did|had|has|have|left|moved|died|not|unknown|missing)\b|\A\W*{SMALL}\W*\Z",
    re.IGNORECASE,
)


def counts_a_few(text: str) -> bool:
    """Whether a text seems to count fewer than ten children, in figures or in words; where it may, it does."""
    return bool(COUNTED.search(NOBODY.sub(" ; ", text)))
