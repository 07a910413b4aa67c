"""Survey codebooks: which column is which question, how it was answered, who was asked, and which indicators it feeds."""

from dataclasses import dataclass, field

from catalogue.codebook_faults import contradictions, repeated
from catalogue.typed_tables import record, records, toml


# The breakdown of a survey's answers: shares of one question that add up to its base, and no groups of children.
ANSWER = "answer"


@dataclass(frozen=True)
class Question:
    """One question of a survey, in the columns of its export.

    `answers` are the answers in order, as the export writes them; a table of code → label accepts either spelling.
    `declined` was asked and not answered, `not_asked` was routed past it; neither is in the base of those who answered.
    Anything else counts as `other` where that is given (its own words are not kept), and is a fault where it is not.
    A multi question has one column per answer, or one column and its `separator`; a grid has one column per row; a number is answered
    in the words of its `bands` of [lowest, highest]. `outcome` is the id of an outcome that the question speaks to. `coding` says by
    answer in which rows of the file people read it, where a question was answered in people's own words: the cells themselves are not read then.
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
    bands: dict = field(default_factory=dict)
    outcome: str | None = None
    coding: dict = field(default_factory=dict)

    @property
    def options(self):
        """Each answer in order, as the tuple of spellings an export may give it; the bands of a number."""
        if self.bands:
            return tuple((band,) for band in self.bands)
        if isinstance(self.answers, dict):
            return tuple((code, label) for code, label in self.answers.items())
        return tuple((answer,) for answer in self.answers)

    @property
    def labels(self):
        """Each answer in order, as people read it."""
        return tuple(option[-1] for option in self.options)

    def spellings(self, named):
        """Every spelling of the answers that `named` names, by code or by label."""
        return tuple(text for option in self.options if set(option) & set(named) for text in option)


@dataclass(frozen=True)
class Group:
    """A breakdown of the respondents: answer → category in `categories`, or number → category by `bands` of [lowest, highest].

    Who gave an answer of `leave_out` is in no category; with `leave_out_others`, so is who gave any other.
    """

    breakdown: str
    column: str
    categories: dict = field(default_factory=dict)
    bands: dict = field(default_factory=dict)
    leave_out: tuple[str, ...] = ()
    leave_out_others: bool = False


@dataclass(frozen=True)
class Measure:
    """How an indicator is worked out of answers.

    positive: % with a positive answer to any of the questions · ticked: % who ticked `option` · mean: mean score ·
    net: % positive less % negative. `base` is who is counted under it: those who answered, were asked, ticked any option, or all.
    With `answers`, the share of each answer of its one question is shown as well.
    """

    indicator: str
    questions: tuple[str, ...]
    rule: str = "positive"
    option: str | None = None
    row: str | None = None
    base: str = "answered"
    answers: bool = False


@dataclass(frozen=True)
class Codebook:
    """One survey, one wave. `population` is how many children it speaks for, where that narrows the intervals. With `findings`, every
    question is published with its answers, whether or not an indicator rests on it.

    `sealed` columns hold names, e-mails or times: they are never read, and stay in the kept upload alone. `missing` are the
    words by which the export says that a cell is empty (NULL, NA). `heading_rows` are the first and the last line of the headings, where
    they stand on several.
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
    findings: bool = False
    heading_rows: tuple[int, ...] = ()

    @property
    def unread(self):
        """Every heading that is known and never read: sealed columns and free text. They may be absent."""
        written = (column for question in self.questions.values() if question.kind == "text" for column in question.columns)
        return (*self.sealed, *written)

    @property
    def columns(self):
        """Every heading the survey must have, in reading order, each once."""
        named = (self.respondent, self.weight, self.stratum, self.cluster, self.area_column)
        question_columns = (column for question in self.questions.values() if question.kind != "text" for column in question.columns)
        return tuple(dict.fromkeys(column for column in (*named, *(group.column for group in self.groups), *question_columns) if column))


def codebooks(folder, indicators, areas, faults):
    """Every codebook under `folder` by id (the file's name)."""
    made = (codebook(path, indicators, areas, faults) for path in sorted(folder.glob("*.toml")))
    return {book.id: book for book in made if book}


def codebook(path, indicators, areas, faults):
    """The Codebook in one TOML file, or None with every fault in it added to `faults`."""
    table = toml(path, faults)
    return codebook_of(table, path.name, indicators, areas, faults) if table else None


def codebook_of(table, name, indicators, areas, faults):
    """The same of a TOML table that people know as the file `name`. Its id is what it says, else the name without its suffix."""
    table = dict(table)
    if table.get("findings") and "id" not in table:
        faults.append(
            f"{name}: 'id' is missing; with 'findings' a survey needs a short name that stays, such as id = \"young-voices-2026\""
        )
    questions = records(Question, table.pop("question", []), name, faults)
    parts = {
        "questions": {question.id: question for question in questions},
        "groups": records(Group, table.pop("group", []), name, faults),
        "measures": records(Measure, table.pop("measure", []), name, faults),
        "id": table.pop("id", name.rpartition(".")[0] or name),
    }
    made = record(Codebook, table, name, faults, **parts)
    if made:
        faults += [f"{name}: {fault}" for fault in (*repeated(made, questions), *contradictions(made, indicators, areas))]
    return made
