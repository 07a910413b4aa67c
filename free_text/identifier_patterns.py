"""What tells who somebody is by its form alone: addresses, numbers, dates, accounts."""

import re
from collections.abc import Iterator, Mapping


MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
STREET = (
    r"(?:street|st|road|rd|lane|ln|avenue|ave|close|drive|crescent|court|grove|terrace|gardens?|way|square|place|row|mews|hill|walk|rise|"
    r"parade|heights|tower|flats)"
)
# Services on which people are known by a name of their own choice, and the words that come before that name.
DIGIT = r"(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|hundred|[\do])"
ACCOUNT = (
    r"\b(?:snap(?:chat)?|insta(?:gram)?|tik ?tok|discord|roblox|xbox|psn|playstation|fortnite|minecraft|twitter|facebook|whatsapp|youtube|twitch|"
    r"steam|gamer ?tag|user ?name|handle|sc|ig)\b(?: (?:name|user(?:name)?|account|tag|id|handle|channel|number))?\s*(?:is|was|:|=|-|called) *(?!where|fun|good|bad|ok|great|full|so|the|a|an|my|really|very|not|too|for|how|what|when|bullying|dangerous|toxic|boring|addictive\b)"
)
# The order matters: what an earlier pattern covers is not looked at by a later one.
PATTERNS: Mapping[str, tuple[re.Pattern[str], ...]] = {
    kind: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)
    for kind, patterns in {
        "address": (
            r"\b[a-z]{1,2}[ .]?\d[a-z\d]?\s*\d[a-z]{2}\b(?<!\dst)(?<!\dnd)(?<!\drd)(?<!\dth)",
            r"\b(?!m8\b)(?:b|cv|dy|fy|pr|st|wr|ws|wv|ls|m|l|e|n|s|w|se|sw|nw|ec|wc)\d{1,2}\b",
            rf"\b(?:flat|number|no\.?|house|apartment|room|block) ?\d+[a-z]?\b(?:,? ?(?:[\w'’.]+ ){{1,3}}{STREET}\b)?",
            rf"\b(?<![£$€.])\d+[a-z]?,? (?!(?:each|minutes?|mins?|years?|hours?|times|days|weeks|months|people|of|per)\b)(?:[\w'’.]+ ){{1,3}}?{STREET}\b",
        ),
        "date": (
            rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ /.-]{MONTH}\b(?:[ /.,-]+(?:\d{{4}}|['’]?\d{{2}}))?",
            rf"\b{MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}})?",
            rf"\b{MONTH},? (?:19|20)\d\d\b",
            r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b|\b(?:19|20)\d\d-\d\d-\d\d\b",
            r"\bborn (?:in|on) (?P<mask>\S+(?: \d{4})?)",
            r"\b\d{1,2}(?:st|nd|rd|th) (?:of )?[a-z]+,? (?:19|20)\d\d\b",
            rf"\b(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth) (?:of )?{MONTH}\b",
        ),
        "contact": (
            r"[\w.+-]+\s?@\s?[\w-]+(?:\s?[.,]\s?[a-z]{2,})+",
            r"\b(?:\w+ dot )?[\w.+-]+ (?:at|@) (?:gmail|hotmail|yahoo|outlook|icloud|\w*mail|live|\w+school)\b(?: dot \w+)*",
            r"@ ?[\w.]{2,}|\bu/[\w-]+",
            r"\b\w*[a-z0-9]_+[\w]*\b|\b\w*_+[a-z0-9]\w*\b",
            r"\b[a-z]+\d+[a-z]+\w*\b",
            r"[\w.+-]+\s?@\s?[\w-]+(?:\s?\.\s?[a-z]{2,})+",
            r"\b[\w.+-]+\s?[\[(]?\bat\b[\])]?\s?[\w-]+\s?[\[(]?\bdot\b[\])]?\s?(?:com?|org|net|uk)\b(?:\s?[\[(]?\bdot\b[\])]?\s?uk\b)?",
            r"\b(?:https?://|www\.)\S+",
            r"\b[\w-]+\.(?:com|co\.uk|org(?:\.uk)?|net|sch\.uk|gov\.uk|ac\.uk)\b(?:/\S*)?",
            r"(?<![\w@])@[\w.]{2,}",
            ACCOUNT + r"(?P<mask>\"?[\w.#-]{2,}\"?)",
            r"\b(?:add|follow|dm|message|text|ring|call) me (?:on|at) (?!my\b|the\b|a\b|it\b)(?:\w+ )??(?P<mask>(?=[\w.#-]*[a-z])[\w.#-]*[\d_.#][\w.#-]*)",
            r"\b[a-z]{2,}[\w]*[_.][\w.]*\d+\b|\b(?!(?:year|covid|week|day|aged?|yr|under|over|top|ks|gcse)\d)[a-z]{3,}\d{2,}\b",
        ),
        "number": (
            r"\b[a-z]\d{11}[a-z\d]\b",
            r"\b[a-ceghj-prstw-z][a-ceghj-nprstw-z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[a-d]\b",
            r"(?<![\d£$€.,])\+?\(?\d(?:[ .()-]{0,2}\d){6,}(?!\d)",
            r"\b[o0]\d[\do](?: ?[\do]){7,}\b",
            rf"\b(?:{DIGIT} ?){{4,}}{DIGIT}\b",
            r"\b[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-z]\b",
            r"\b(?:candidate|pupil|student|pass|card|account|ref(?:erence)?|case|hospital|nhs|upn|exam|centre)\b\W{0,2}(?:\w+ ){0,2}?(?:no|num|number)\b\W{0,3}(?:is|was)?\W{0,2}(?P<mask>\w*\d\w*)",
            r"\b[a-z]{2}\d{2}\s?[a-z]{3}\b",
            r"(?<![£$€])\b\d{5,}\b",
        ),
    }.items()
}


def identifiers(text: str) -> Iterator[tuple[str, int, int]]:
    """(kind, begin, end) of each; where two overlap the earlier pattern has it."""
    taken: list[tuple[int, int]] = []
    for kind, patterns in PATTERNS.items():
        for pattern in patterns:
            for match in pattern.finditer(text):
                begin, end = match.span("mask") if "mask" in pattern.groupindex else match.span()
                if begin < end and all(end <= first or begin >= last for first, last in taken):
                    taken.append((begin, end))
                    yield kind, begin, end
