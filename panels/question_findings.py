"""What a survey found: of every question who was asked, who answered, each answer with its interval, the net score, and the same by group."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from catalogue import Catalogue
from panels.area_figures import point
from panels.format import listed, number
from panels.likert_panel import score
from panels.panel import Answer, Build, Likert
from store.published import Published, SafeRow, SurveyItemRow, SurveyPartRow, SurveyRow


SIDE_WORDS = {"positive": "Positive", "neither": "Neither", "negative": "Negative"}
HIDDEN = "How people answered is hidden to protect children"
WHY_HIDDEN = "Too few gave some of the answers, or too few were asked."
NOBODY = "Nobody answered this question."
Net = tuple[float, float, float]


@dataclass(frozen=True)
class GroupFinding:
    """One group of those who answered: how many they are, and the Answer of each side, or of each answer where there are no sides.

    `valid` is None where the group is hidden, and `net` where there are no two sides to set against each other, or one is hidden.
    """

    breakdown: str
    category: str
    valid: float | None
    answers: tuple[Answer, ...]
    net: Net | None


@dataclass(frozen=True)
class Finding:
    """One question. `base` are those who were asked, `valid` those who answered; None where hidden, or where nobody can say.

    `sides` are the positive, neither and negative answers added up, none where the question has no sides. `several` says that one person
    may give several answers, which then do not add up to 100 %. `likert` has what a bar of all answers needs, None where there is none.
    """

    id: str
    text: str
    kind: str
    several: bool
    base: float | None
    valid: float | None
    answers: tuple[Answer, ...]
    sides: tuple[Answer, ...]
    net: Net | None
    groups: tuple[GroupFinding, ...]
    likert: Likert | None
    indicator: str | None
    outcome: str | None
    status: str

    @property
    def unanswered(self) -> float | None:
        """How many were asked and gave no valid answer; None where nobody can say."""
        return None if self.base is None or self.valid is None else self.base - self.valid


@dataclass(frozen=True)
class SurveyFindings:
    """A survey in one place. `took_part` is None where it is hidden; `areas` are the codes of all places it has figures of."""

    id: str
    title: str
    area: str
    areas: tuple[str, ...]
    period: str
    took_part: float | None
    weighted: bool
    invented: bool
    questions: tuple[Finding, ...]
    build: Build


def survey_areas(published: Published, survey: SurveyRow) -> tuple[str, ...]:
    """The codes of the places of which a survey has figures, its own first; empty where it has none."""
    codes = sorted(published.areas(survey.took_part))
    return tuple(sorted(codes, key=lambda code: code != survey.area))


def survey_findings(published: Published, catalogue: Catalogue, survey: SurveyRow, area: str) -> SurveyFindings:
    """The SurveyFindings of a survey in one of its places."""
    items, parts = published.survey_items(survey.survey), published.survey_parts(survey.survey)
    rows = _Rows(published.of_definitions(sorted(published.survey_definitions(survey)), area, survey.period))
    leads: dict[int, list[str]] = {}
    for lead in published.survey_leads(survey.survey):
        leads.setdefault(lead.item, []).append(lead.definition)
    everyone = rows.everyone(survey.took_part)
    took_part = everyone.denominator if everyone else None
    several = {part.definition for part in parts if items[part.item].several}
    made = []
    for item in items:
        mine = [part for part in parts if part.item == item.position]
        base = _asked(item, rows, leads.get(item.position, []), several, took_part)
        made.append(_finding(item, mine, rows, base, catalogue))
    return SurveyFindings(
        survey.survey, survey.title, area, survey_areas(published, survey), survey.period, took_part, survey.weighted, survey.invented,
        tuple(made), Build(*published.build()[:3]),
    )  # fmt: skip


class _Rows:
    """The rows of a survey by id, breakdown and category."""

    def __init__(self, rows: Iterable[SafeRow]) -> None:
        self.by_key = {(row.indicator, row.breakdown, row.category): row for row in rows}
        self.groups: dict[str, list[tuple[str, str]]] = {}
        for definition, breakdown, category in self.by_key:
            if breakdown not in ("all", "answer"):
                self.groups.setdefault(definition, []).append((breakdown, category))

    def everyone(self, definition: str) -> SafeRow | None:
        return self.by_key.get((definition, "all", "all"))

    def of(self, part: SurveyPartRow, breakdown: str = "all", category: str = "all") -> SafeRow | None:
        answer = self.by_key.get((part.definition, "answer", part.label)) if part.role == "answer" and breakdown == "all" else None
        return answer or self.by_key.get((part.definition, breakdown, category))


def _asked(item: SurveyItemRow, rows: _Rows, leads: Sequence[str], several: set[str], took_part: float | None) -> float | None:
    """How many were asked: all who took part; of a question that only some were asked, those who gave an answer that leads to it."""
    if not item.routed:
        return took_part
    lead = [rows.everyone(definition) for definition in leads]
    known = [row.numerator for row in lead if row and row.status == "shown"]
    apart = len(leads) == 1 or not set(leads) & several
    return sum(known) if leads and len(known) == len(leads) and apart else None


def _finding(item: SurveyItemRow, parts: Sequence[SurveyPartRow], rows: _Rows, base: float | None, catalogue: Catalogue) -> Finding:
    everyone = rows.everyone(item.base)
    answers = _answers([part for part in parts if part.role == "answer"], rows) if everyone else ()
    sides = _answers([part for part in parts if part.role == "side"], rows) if everyone else ()
    valid = everyone.denominator if everyone else 0.0
    groups = tuple(
        _group(item, parts, rows, breakdown, category) for breakdown, category in _in_order(rows.groups.get(item.base, ()), catalogue)
    )
    status = everyone.status if everyone else "missing"
    net = _net(sides) or _net(answers)
    likert = None if item.several or not everyone else _likert(item, answers, valid, net)
    return Finding(
        item.id, item.text, item.kind, item.several, base, valid, answers, sides, net, groups, likert, item.indicator, item.outcome, status
    )  # fmt: skip


def _answers(parts: Sequence[SurveyPartRow], rows: _Rows, breakdown: str = "all", category: str = "all") -> tuple[Answer, ...]:
    found = [(part, rows.of(part, breakdown, category)) for part in parts]
    return tuple(Answer(_label(part), part.side or "neither", point(row)) for part, row in found if row)


def _label(part: SurveyPartRow) -> str:
    return SIDE_WORDS[part.label] if part.role == "side" else part.label


def _group(item: SurveyItemRow, parts: Sequence[SurveyPartRow], rows: _Rows, breakdown: str, category: str) -> GroupFinding:
    row = rows.by_key[item.base, breakdown, category]
    sides = [part for part in parts if part.role == "side"]
    answers = _answers(sides or parts, rows, breakdown, category)
    return GroupFinding(breakdown, category, row.denominator, answers, _net(answers))


def _in_order(groups: Iterable[tuple[str, str]], catalogue: Catalogue) -> list[tuple[str, str]]:
    def place(group: tuple[str, str]) -> tuple:
        order = catalogue.order(group[0])
        return group[0], order.get(group[1], len(order)), group[1]

    return sorted(groups, key=place)


def _net(answers: Sequence[Answer]) -> Net | None:
    """The net score with its limits in points; None without two sides, or where an answer of either is hidden."""
    two = [answer for answer in answers if answer.side in ("positive", "negative")]
    if any(answer.point.status != "shown" for answer in two) or not two:
        return None
    made = score(tuple(two))
    return (made[0], made[1], made[2]) if made and not np.isnan(made).any() else None


def _likert(item: SurveyItemRow, answers: tuple[Answer, ...], valid: float | None, net: Net | None) -> Likert | None:
    """The bar of all answers; None where there are none, and without answers where one is hidden."""
    if len(answers) < 2:
        return None
    if any(answer.point.status != "shown" for answer in answers):
        return Likert(item.text, (), None, None, HIDDEN, WHY_HIDDEN, "")
    shares = listed([f"{answer.label} {number(answer.point.value, 0)}%" for answer in answers])
    return Likert(item.text, answers, valid, net, "", "", f"Bar of all answers to “{item.text}”: {shares}.")
