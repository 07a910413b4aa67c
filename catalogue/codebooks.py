"""Survey codebooks: which column is which question, how it was answered, who was asked, and which indicators it feeds."""

from collections import Counter
from dataclasses import dataclass, field

from catalogue.records import record, records, toml


KINDS = ("single", "scale", "multi", "grid", "text")
METHODS = {"positive": "proportion", "ticked": "proportion", "mean": "mean", "net": "mean"}
BASES = ("answered", "asked", "all", "ticked")


@dataclass(frozen=True)
class Question:
    """One question of a survey, in the columns of its export.

    `answers` are the answers in order, as the export writes them; a table of code → label accepts either spelling.
    `declined` was asked and not answered, `not_asked` was routed past it; neither is in the base of those who answered.
    Anything else counts as `other` where that is given (its own words are not kept), and is a fault where it is not.
    A multi question has one column per answer, or one column and its `separator`; a grid has one column per row.
    """

    id: str
    columns: tuple[str, ...]
    kind: str
    text: str | None = None
    answers: tuple[str, ...] | dict = ()
    scores: tuple[float, ...] = ()
    positive: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()
    other: str | None = None
    rows: tuple[str, ...] = ()
    separator: str | None = None
    asked_if: dict = field(default_factory=dict)

    @property
    def options(self):
        """Each answer in order, as the tuple of spellings an export may give it."""
        if isinstance(self.answers, dict):
            return tuple((code, label) for code, label in self.answers.items())
        return tuple((answer,) for answer in self.answers)

    def spellings(self, named):
        """Every spelling of the answers that `named` names, by code or by label."""
        return tuple(text for option in self.options if set(option) & set(named) for text in option)


@dataclass(frozen=True)
class Group:
    """A breakdown of the respondents: answer → category in `categories`, or number → category by `bands` of [lowest, highest]."""

    breakdown: str
    column: str
    categories: dict = field(default_factory=dict)
    bands: dict = field(default_factory=dict)
    leave_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class Measure:
    """How an indicator is worked out of answers.

    positive: % with a positive answer to any of the questions · ticked: % who ticked `option` · mean: mean score ·
    net: % positive less % negative. `base` is who is counted under it: those who answered, were asked, ticked any option, or all.
    """

    indicator: str
    questions: tuple[str, ...]
    rule: str = "positive"
    option: str | None = None
    row: str | None = None
    base: str = "answered"


@dataclass(frozen=True)
class Codebook:
    """One survey, one wave. `population` is how many children it speaks for, where that narrows the intervals.

    `sealed` columns hold names, e-mails or times: they are never read, and stay in the kept upload alone. `missing` are the
    words by which the export says that a cell is empty (NULL, NA).
    """

    id: str
    title: str
    period: str
    period_type: str
    questions: dict
    groups: tuple[Group, ...]
    measures: tuple[Measure, ...]
    area: str | None = None
    area_column: str | None = None
    tool: str | None = None
    respondent: str | None = None
    weight: str | None = None
    stratum: str | None = None
    cluster: str | None = None
    population: int | None = None
    sealed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def unread(self):
        """Every heading that is known and never read: sealed columns and free text. They may be absent."""
        written = (column for question in self.questions.values() if question.kind == "text" for column in question.columns)
        return (*self.sealed, *written)

    @property
    def columns(self):
        """Every heading the survey must have, in reading order, each once."""
        named = (self.respondent, self.weight, self.stratum, self.cluster, self.area_column)
        asked = (column for question in self.questions.values() if question.kind != "text" for column in question.columns)
        return tuple(dict.fromkeys(column for column in (*named, *(group.column for group in self.groups), *asked) if column))


def codebooks(folder, indicators, areas, faults):
    """Every codebook under `folder` by id (the file's name)."""
    made = (codebook(path, indicators, areas, faults) for path in sorted(folder.glob("*.toml")))
    return {one.id: one for one in made if one}


def codebook(path, indicators, areas, faults):
    """The Codebook in one TOML file, or None with every fault in it added to `faults`."""
    table = toml(path, faults)
    if not table:
        return None
    asked = records(Question, table.pop("question", []), path.name, faults)
    parts = {
        "questions": {one.id: one for one in asked},
        "groups": records(Group, table.pop("group", []), path.name, faults),
        "measures": records(Measure, table.pop("measure", []), path.name, faults),
    }
    made = record(Codebook, table, path.name, faults, id=path.stem, **parts)
    if made:
        faults += [f"{path.name}: {fault}" for fault in (*_repeated(made, asked), *_contradictions(made, indicators, areas))]
    return made


def _repeated(book, asked):
    """What is named twice in one codebook."""
    named = {
        "question": [question.id for question in asked],
        "group": [group.breakdown for group in book.groups],
        "measure": [measure.indicator for measure in book.measures],
    }
    for kind, ids in named.items():
        yield from (f"the {kind} '{one}' is there {times} times; keep one" for one, times in Counter(ids).items() if times > 1)


def _contradictions(book, indicators, areas):
    """What in one codebook cannot be true together, each in a sentence."""
    if not (book.area or book.area_column):
        yield "give 'area' (a code) or 'area_column' (a heading)"
    if book.area and not areas.find(book.area):
        yield f"'{book.area}' is not an area"
    for question in book.questions.values():
        yield from (f"question '{question.id}' {fault}" for fault in _question_faults(question, book.questions))
    for group in book.groups:
        if bool(group.categories) == bool(group.bands):
            yield f"group '{group.breakdown}' needs either 'categories' or 'bands'"
    for measure in book.measures:
        yield from (f"measure '{measure.indicator}' {fault}" for fault in _measure_faults(measure, book.questions, indicators))


def _question_faults(question, questions):
    if question.kind not in KINDS:
        yield f"is of kind '{question.kind}', not one of {', '.join(KINDS)}"
    if question.kind != "text" and not question.answers:
        yield "needs its 'answers'"
    known = {text for option in question.options for text in option}
    for key in ("positive", "negative"):
        yield from (f"calls '{answer}' {key}, which is not among its answers" for answer in getattr(question, key) if answer not in known)
    if question.scores and len(question.scores) != len(question.options):
        yield f"has {len(question.scores)} scores for {len(question.options)} answers"
    if question.kind in ("single", "scale") and len(question.columns) != 1:
        yield "needs exactly one column"
    if question.kind == "grid" and len(question.rows) != len(question.columns):
        yield "needs one name under 'rows' for each of its columns"
    if question.kind == "multi" and not question.separator and len(question.columns) != len(question.options):
        yield "needs one column for each answer, or one column and its 'separator'"
    yield from (f"is asked after '{other}', which is not a question" for other in question.asked_if if other not in questions)


def _measure_faults(measure, questions, indicators):
    indicator, method = indicators.get(measure.indicator), METHODS.get(measure.rule)
    if not indicator:
        yield "has no file under data/indicators"
    elif method and indicator.method != method:
        yield f"follows the rule '{measure.rule}', which gives a {method}; the indicator's method is '{indicator.method}'"
    if measure.rule not in METHODS or measure.base not in BASES:
        yield f"needs a rule of {', '.join(METHODS)} and a base of {', '.join(BASES)}"
    for name in measure.questions:
        question = questions.get(name)
        if not question or question.kind == "text":
            yield f"rests on '{name}', which is not a question with answers"
        else:
            yield from _rule_faults(measure, question)


def _rule_faults(measure, question):
    if question.kind == "grid" and measure.row not in question.rows:
        yield f"needs the 'row' of '{question.id}'"
    if (measure.rule == "ticked") != (question.kind == "multi"):
        yield f"follows the rule '{measure.rule}', which does not suit the {question.kind} question '{question.id}'"
    if measure.rule == "ticked" and not any(measure.option in option for option in question.options):
        yield f"counts '{measure.option}', which is not among the answers of '{question.id}'"
    if measure.rule in ("positive", "net") and not question.positive:
        yield f"needs 'positive' answers in '{question.id}'"
    if measure.rule == "net" and not question.negative:
        yield f"needs 'negative' answers in '{question.id}'"
    if measure.rule == "mean" and not (question.scores or all(_is_number(option[0]) for option in question.options)):
        yield f"needs 'scores' in '{question.id}', as its answers are not numbers"


def _is_number(text):
    try:
        return float(text) == float(text)
    except ValueError:
        return False
