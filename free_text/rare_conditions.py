"""Conditions so rare that to name one is nearly to name the child. Common ones (asthma, autism, anxiety) are left."""

import re
from collections.abc import Iterator


# Whole names, and words that a name of such a condition ends or begins with.
NAMED = (
    r"cystic fibrosis|muscular dystrophy|duchenne|spinal muscular atrophy|sma type \d|spina bifida|cerebral palsy|down'?s syndrome|downs syndrome|prader.?willi|"
    r"angelman|williams syndrome|rett syndrome|turner'?s syndrome|klinefelter|fragile x|di ?george|tourette'?s?|ehlers.?danlos|marfan|sickle cell|"
    r"thalass?aemia|ha?emophilia|von willebrand|leuka?emia|lymphoma|neuroblastoma|osteosarcoma|sarcoma|retinoblastoma|brain tumou?r|cancer|cystinosis|"
    r"phenylketonuria|pku|galactosa?emia|batten|tay.?sachs|gaucher|fabry|pompe|hurler|hunter syndrome|mitochondrial disease|osteogenesis imperfecta|brittle bones?|"
    r"achondroplasia|dwarfism|cleft (?:lip|palate)|hydrocephalus|microcephaly|hirschsprung'?s?|crohn'?s(?: disease)?|ulcerative colitis|juvenile arthritis|lupus|"
    r"kawasaki|guillain.?barr[eé]|narcolepsy|alopecia|albinism|vitiligo|epidermolysis bullosa|ichthyosis|neurofibromatosis|tuberous sclerosis|"
    r"dravet|lennox.?gastaut|usher syndrome|treacher collins|moebius|foetal alcohol(?: spectrum disorder| syndrome)?|fetal alcohol(?: spectrum disorder| syndrome)?|fasd|"
    r"selective mut(?:ism|e)|pica|schizophrenia|bipolar(?: disorder)?|dissociative identity(?: disorder)?|hiv|hepatitis [bc]|tuberculosis|tb|transplant|dialysis|"
    r"kidney failure|leg amputat\w+|amputee|tracheostomy|gastrostomy|peg feed|feeding tube|cochlear implants?|colostomy|stoma(?: bag)?|intersex"
)
RARE = re.compile(
    rf"\b(?:{NAMED}|[\w'’-]+(?:['’]s)? (?:syndrome|dystrophy|leukodystrophy|anaemia|anemia|ataxia|myopathy))\b", re.IGNORECASE
)
COMMON = re.compile(r"\b(?:a|the|this|that|irritable bowel|imposter|down) syndrome\b", re.IGNORECASE)


def rare_conditions(text: str) -> Iterator[tuple[str, int, int]]:
    """("condition", begin, end) of every rare condition that is named."""
    return (("condition", *match.span()) for match in RARE.finditer(text) if not COMMON.fullmatch(match[0]))
