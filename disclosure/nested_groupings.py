"""Groupings that lie inside one group of another: a main need inside special needs, free meals now inside free meals in six years."""

import re
from collections.abc import Iterator, Sequence

from catalogue.labels import Restriction
from disclosure.interval_sums import Sum


Heading = frozenset[Restriction]
NEEDS = re.compile(
    r"(sen |send )?(primary|main)( sen| send)?( type of)? need|(sen |send )?types? of (need|sen|send)|(sen|send) (need|type)|need"
)
SOME_NEED = re.compile(r"(yes|(all |any |with )?(sen|send|special educational needs?)( pupils?)?|identified sen)")
NOW = re.compile(r"(fsm|free school meals?)( eligibility| status| eligible)?")
LATELY = re.compile(r"(fsm|free school meals?) ?(6|ever ?6|ever|in( the)? (last|past) (6|six) years)|ever ?6( fsm)?")
ELIGIBLE = re.compile(
    r"yes|eligible|fsm|fsm ?6|ever ?6|(fsm|free school meals?)( ?6| ever ?6)?( eligible| pupils?)?|known to be eligible.*"
)
NO_GROUP = re.compile(r"(no|not|non|without|unknown|none|unclassified)\b.*")
# (breakdown, which of its groups) inside (breakdown, which group of it).
NESTED = (
    (NEEDS, None, re.compile(r"(sen|send|special educational needs?)( status| provision)?"), SOME_NEED),
    (NOW, ELIGIBLE, LATELY, ELIGIBLE),
    (
        re.compile(r"types? of disability|disability types?"),
        None,
        re.compile(r"disability|disabled"),
        re.compile(r"yes|disabled|with a disability"),
    ),
)


def nested_groupings(headings: Sequence[Heading]) -> Iterator[Sum]:
    """The Sum of each group that holds groups of another grouping, as far as those have rows; none where no grouping lies in another."""
    single = [next(iter(heading)) for heading in headings if len(heading) == 1]
    named = [(each.axis, each.member, frozenset({each})) for each in single if isinstance(each.member, str)]
    for inner, chosen, outer, whole in NESTED:
        parts = tuple(heading for axis, name, heading in named if inner.fullmatch(axis) and _chosen(chosen, name))
        for top in (heading for axis, name, heading in named if outer.fullmatch(axis) and whole.fullmatch(name)):
            if parts and top not in parts:
                yield Sum(top, parts)


def _chosen(pattern: re.Pattern | None, member: str) -> bool:
    return bool(pattern.fullmatch(member)) if pattern else not NO_GROUP.fullmatch(member)
