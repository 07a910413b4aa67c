"""What is said of a question that was asked in a survey, and its tables."""

from collections.abc import Sequence

from panels.format import MINUS, amount, number, sentence, spelled
from panels.question_findings import Finding, GroupFinding, SurveyFindings


HIDDEN = "hidden"
NONE = "–"


def summary(findings: SurveyFindings) -> str:
    """The best and the least good of all answers in a sentence; how many questions there are where none has two sides."""
    judged = [question for question in findings.questions if question.net]
    if not judged:
        return sentence(f"{spelled(len(findings.questions))} questions were asked.")
    best, least = max(judged, key=lambda question: question.net[0]), min(judged, key=lambda question: question.net[0])
    if best is least:
        return f"“{best.text}”: net score {signed(best.net[0])}."
    return f"Most positive: “{best.text}” (net score {signed(best.net[0])}). Least positive: “{least.text}” ({signed(least.net[0])})."


def about(findings: SurveyFindings, place: str) -> str:
    """Of where and when it is, who took part, and what their answers are not."""
    part = "How many took part is hidden to protect children." if findings.took_part is None else f"{number(findings.took_part)} took part."
    weighted = "Shares are weighted, so that those who answered count for those who live here." if findings.weighted else ""
    caution = "These are the answers of those who took part, who may differ from those who did not."
    return " ".join(filter(None, (f"{place}, {findings.period}.", part, weighted, caution)))


def at_a_glance(findings: SurveyFindings) -> list[tuple[int, Finding, str, str]]:
    """(place, question, share of positive answers, net score) of the questions with a net score, the most positive first."""
    judged = [(place, question) for place, question in enumerate(findings.questions, 1) if question.net]
    judged.sort(key=lambda pair: -pair[1].net[0])
    return [(place, question, _positive(question), signed(question.net[0])) for place, question in judged]


def _positive(question: Finding) -> str:
    shown = [answer for answer in question.sides if answer.side == "positive" and answer.point.status == "shown"]
    return amount(shown[0].point.value, 0, "%") if shown else HIDDEN


def asked_words(question: Finding) -> str:
    """864 answered; 35 of those asked did not (4%)."""
    if question.status == "missing":
        return "Nobody answered this question."
    if question.valid is None:
        return "How many answered is hidden to protect children, as they are few."
    words = f"{number(question.valid)} answered"
    if question.unanswered is None:
        return f"{words}."
    if not question.unanswered:
        return f"{words}: all who were asked."
    return f"{words}; {number(question.unanswered)} of the {number(question.base)} asked did not ({amount(100 * question.unanswered / question.base, 0, '%')})."


def net_words(question: Finding) -> str:
    """The net score with its interval, and the two shares it is the difference of; '' where there is none."""
    if not question.net:
        return ""
    score, low, high = question.net
    shares = {answer.side: answer.point.value for answer in question.sides if answer.point.status == "shown"}
    two = (
        f"{amount(shares['positive'], 0, '%')} positive, {amount(shares['negative'], 0, '%')} negative. "
        if {"positive", "negative"} <= shares.keys()
        else ""
    )
    return f"{two}Net score {signed(score)} (95% interval {signed(low)} to {signed(high)})."


def signed(value: float) -> str:
    """+25, −8 or 0."""
    text = number(value)
    return text if text.startswith(MINUS) or text == "0" else f"+{text}"


def answer_rows(question: Finding) -> list[list[str]]:
    """A row for each answer: its words, how many gave it, their share and its interval."""
    return [[answer.label, *point_cells(answer.point)] for answer in question.answers]


def point_cells(point) -> list[str]:
    """How many, their share and its interval; words where they are hidden, a dash where there are none."""
    if point.status != "shown":
        return [HIDDEN if point.status == "hidden" else NONE] * 3
    limits = "" if point.lower95 is None else f"{number(point.lower95, 1)} to {number(point.upper95, 1)}"
    return [number(point.numerator), amount(point.value, 1, "%"), limits]


def group_headings(groups: Sequence[GroupFinding]) -> list[str]:
    """The headings of the table of groups: how many answered, the share of each side or answer, and the net score where there is any."""
    labels = next(([answer.label for answer in group.answers] for group in groups if group.answers), [])
    return ["Group", "Answered", *labels, *(["Net score"] if any(group.net for group in groups) else [])]


def group_rows(groups: Sequence[GroupFinding]) -> list[list[str]]:
    """A row for each group, with the interval of each share."""
    with_net = any(group.net for group in groups)
    width = len(group_headings(groups)) - 2 - with_net
    return [_group_row(group, width, with_net) for group in groups]


def _group_row(group: GroupFinding, width: int, with_net: bool) -> list[str]:
    shares = [_share(answer.point) for answer in group.answers] or [HIDDEN] * width
    net = [f"{signed(group.net[0])} ({signed(group.net[1])} to {signed(group.net[2])})" if group.net else HIDDEN] if with_net else []
    valid = HIDDEN if group.valid is None else number(group.valid)
    return [group.category, valid, *shares, *net]


def _share(point) -> str:
    if point.status != "shown":
        return HIDDEN if point.status == "hidden" else NONE
    limits = "" if point.lower95 is None else f" ({number(point.lower95)} to {number(point.upper95)})"
    return f"{amount(point.value, 0, '%')}{limits}{' *' if point.symbol == 'u' else ''}"
