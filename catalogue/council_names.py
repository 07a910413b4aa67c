"""Places as people write them: with the kind of their council, and with their code or number beside the name."""

import re


OF_THEM = r"(?:metropolitan borough|metropolitan district|london borough|royal borough|borough|city|county|district|unitary|metropolitan)"
BEFORE = re.compile(rf"^(?:the )?(?:(?:{OF_THEM}|council)(?: council)? of (?:the )?)")
BEHIND = re.compile(
    rf" (?:(?:{OF_THEM} )*(?:and {OF_THEM} )?(?:council|authority|local authority)|la|ua|lea|lb|cc|bc|dc|mb|mbc|mdc|lbc|rbc|unitary)$"
)
CODE = re.compile(r"[\[(]?\b([a-z]\d{8}|\d{3})\b[\])]?", re.IGNORECASE)


def code_and_name(text: str) -> tuple[str, str] | None:
    """The code or number in a text, and the name beside it ('E08000025 Birmingham', 'Birmingham (330)'); None where it has not just one."""
    codes = CODE.findall(text)
    name = CODE.sub(" ", text).strip(" -–—:,/")
    return (codes[0], name) if len(codes) == 1 and name else None


def without_council(name: str) -> str:
    """A folded name without the kind of its council: 'birmingham city council' → 'birmingham'; as it is where it has none."""
    return BEFORE.sub("", BEHIND.sub("", name)).strip()
