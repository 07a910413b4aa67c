"""The export of a survey → a codebook that can be loaded as it stands, each decision in words, and what a person must look at."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from catalogue import Catalogue
from catalogue.areas import folded
from catalogue.codebook_toml import codebook_toml
from errors import Problem
from ingest.read.containers import close_tables
from loaders.survey.draft.column_kinds import (
    dates_in,
    group_of,
    is_identifier,
    is_respondent,
    is_time,
    is_weight,
    numbers_in,
)
from loaders.survey.draft.drafted_columns import (
    Decision,
    Drafted,
    are_ticks,
    drafted_group,
    drafted_question,
    hold_several,
    share_answers,
    short_name,
)
from loaders.survey.draft.export_columns import ExportColumn, SurveyExport, read_export
from loaders.survey.draft.known_answers import EMPTY, spelled
from loaders.survey.draft.routing import LEFT_OUT, Lead, led_by


YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
LABELS = "_lab"


@dataclass(frozen=True)
class CodebookDraft:
    """A codebook as a table and as TOML, with the Decisions it rests on, in the order of the columns. `tool` is what made the export.

    `table` is None where the file is no table; `problems` say why.
    """

    tool: str | None
    rows: int
    table: dict[str, Any] | None
    decisions: tuple[Decision, ...] = ()
    problems: tuple[Problem, ...] = ()
    toml: str = field(default="")


@dataclass(frozen=True)
class ChosenHead:
    """What a person says of a survey before anything is drafted; what is None is drafted too."""

    title: str | None = None
    area: str | None = None
    period: str | None = None


def draft_codebook(
    path: Path, name: str, catalogue: Catalogue, today: date, into: Path, chosen: ChosenHead = ChosenHead()
) -> CodebookDraft:
    """The CodebookDraft of the export at `path`, which people call `name`. Never raises for what is in the file."""
    export, problems, tables = read_export(path, into)
    try:
        faults = tuple(problem for problem in problems if problem.severity == "fault")
        if export is None or faults:
            return CodebookDraft(None, 0, None, (), tuple(problems))
        drafted = list(_drafted(export))
        if not any(each.question and each.question["kind"] != "text" for each in drafted):
            words = "no column of this file looks like a question with answers; check that it is the export of responses, one row for each person"
            return CodebookDraft(export.tool, export.text.rows, None, (), (Problem(words, export.text.heading_rows[0]),))
        head, about = _head(export, name, catalogue, today, chosen)
        table = head | _columns_that_are_no_question(export, drafted) | {
            "group": [each.group for each in _once(drafted) if each.group],
            "question": [each.question for each in drafted if each.question],
        }  # fmt: skip
        decisions = (about, *(each.decision for each in drafted))
        return CodebookDraft(export.tool, export.text.rows, table, decisions, tuple(problems), codebook_toml(table, _comments(drafted)))
    finally:
        close_tables(tables)


def _head(export: SurveyExport, name: str, catalogue: Catalogue, today: date, chosen: ChosenHead) -> tuple[dict[str, Any], Decision]:
    """(what the codebook says of the whole survey, the Decision on it)."""
    stem = Path(name).stem
    title = chosen.title or stem.replace("_", " ").replace("-", " ").strip().capitalize() or "Survey"
    framework = max(catalogue.frameworks.values(), key=lambda framework: framework.since, default=None)
    area = chosen.area or (framework.area if framework else "E92000001")
    years = Counter(moment.year for column in export.columns if is_time(column) for moment in dates_in(column))
    named = YEAR.search(stem)
    period = chosen.period or (str(years.most_common(1)[0][0]) if years else named[1] if named else str(today.year))
    source = "the times of the answers" if years else "the name of the file" if named else "today's date"
    survey = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "survey"
    head: dict[str, Any] = {
        "id": survey, "title": title, "findings": True, "area": area, "period": period,
        "period_type": "calendar year" if period.isdigit() else "academic year" if "/" in period else "calendar year",
    }  # fmt: skip
    head |= {"tool": export.tool} if export.tool else {}
    if correction := export.recipe.correction:
        head["heading_rows"] = list(correction.heading)
    missing = sorted({answer for column in export.columns for answer in column.cells if spelled(answer) in EMPTY})
    head |= {"missing": missing} if missing else {}
    place = catalogue.areas.by_code.get(area)
    period_from = "" if chosen.period else f", which is from {source}"
    words = f"{export.tool or 'no tool that is known'}, {export.text.rows:,} rows; of {place.name if place else area}, for {period}{period_from}"
    return head, Decision((), "the survey", words, "title, place and period, which every figure will carry")


def _columns_that_are_no_question(export: SurveyExport, drafted: Sequence[Drafted]) -> dict[str, Any]:
    """respondent, weight and sealed, as far as there are such columns."""
    of_kind: dict[str, list[str]] = {}
    for each in drafted:
        of_kind.setdefault(each.decision.kind, []).extend(each.decision.columns)
    made: dict[str, Any] = {}
    for kind in ("respondent", "weight"):
        made |= {kind: of_kind[kind][0]} if kind in of_kind else {}
    sealed = [heading for kind in ("identifier", "date", "empty", "second copy") for heading in of_kind.get(kind, ())]
    return made | ({"sealed": list(dict.fromkeys(heading.rpartition("#")[0] or heading for heading in sealed))} if sealed else {})


def _once(drafted: Sequence[Drafted]) -> Iterator[Drafted]:
    """A breakdown that two columns seem to be is the first's; a second is called by its heading."""
    taken: set[str] = set()
    for each in drafted:
        if each.group:
            if each.group["breakdown"] in taken:
                each.group["breakdown"] = short_name(each.group["column"], taken).lower()
            taken.add(each.group["breakdown"])
        yield each


def _comments(drafted: Sequence[Drafted]) -> dict[str, str]:
    """{id of a question, or breakdown of a group: what to look at}."""
    made = {}
    for each in drafted:
        named = (each.question or {}).get("id") or (each.group or {}).get("breakdown")
        if named and each.decision.check:
            made[named] = f"Check {each.decision.check}."
    return made


def _drafted(export: SurveyExport) -> Iterator[Drafted]:
    """A Drafted of each column, or of those that belong together, in the order of the file."""
    taken: set[str] = set()
    leads: list[Lead] = []
    weight = respondent = False
    codes = {column.heading.removesuffix(LABELS) for column in export.columns if column.heading.endswith(LABELS)}
    for columns in _together(export.columns):
        column = columns[0]
        if column.heading in codes:
            words = f"codes of '{column.heading}{LABELS}', which is read in words instead"
            yield Drafted(Decision(tuple(each.heading for each in columns), "second copy", words), columns=tuple(columns))
            continue
        if len(columns) == 1 and (kind := _no_question(column, weight, respondent)):
            weight, respondent = weight or kind.kind == "weight", respondent or kind.kind == "respondent"
            yield Drafted(kind, columns=tuple(columns))
            continue
        breakdown = group_of(column) if len(columns) == 1 else None
        made = drafted_group(column, breakdown) if breakdown else None
        if made is None:
            made = _question(columns, short_name(columns[0].stem or column.title, taken), export, leads)
        yield replace(made, columns=tuple(columns))


def _question(columns: Sequence[ExportColumn], name: str, export: SurveyExport, leads: list[Lead]) -> Drafted:
    """The Drafted of a question, with the answers that lead to it; it may lead to others itself."""
    made = drafted_question(columns, name)
    question = made.question or {}
    blanks = min(column.rows - column.filled for column in columns)
    may_be_led = question["kind"] != "text" and (blanks >= LEFT_OUT or question["kind"] == "multi")
    if may_be_led and (route := led_by(export.text, [column.number for column in columns], leads[-8:])):
        question["asked_if"] = {route[0]: route[1]}
        words = f"{made.decision.words}; asked only of those who answered {', '.join(route[1])} to '{route[0]}'"
        check = "; ".join(filter(None, (made.decision.check, "that others were not asked")))
        made = replace(made, decision=replace(made.decision, words=words, check=check))
    if question["kind"] in ("single", "scale") and len(columns) == 1 and "answers" in question:
        leads.append(Lead(name, columns[0].number, tuple(question["answers"])))
    return made


def _no_question(column: ExportColumn, weight: bool, respondent: bool) -> Decision | None:
    """The Decision on a column that is no question: nobody answered it, it counts respondents, or it says who they are."""
    heading = (column.heading,)
    if not column.filled:
        return Decision(heading, "empty", "nobody's answer stands in it: not read")
    if not respondent and is_respondent(column):
        return Decision(heading, "respondent", "numbers the respondents: read only to find the same one twice")
    if is_time(column):
        return Decision(heading, "date", "when somebody answered: never read")
    if is_identifier(column):
        return Decision(heading, "identifier", "may say who somebody is: dropped, and never read")
    if not weight and is_weight(column):
        return Decision(heading, "weight", "how much each answer counts", "that these are the weights of the survey")
    if dates_in(column):
        return Decision(heading, "date", "dates, which may say who somebody is: never read")
    if column.many and folded(column.title).endswith("id") and not numbers_in(column):
        return Decision(heading, "identifier", "may say who somebody is: dropped, and never read")
    return None


def _together(columns: Sequence[ExportColumn]) -> Iterator[list[ExportColumn]]:
    """The columns, those side by side with one stem and the same sort of answers as one."""
    run: list[ExportColumn] = []
    for column in (*columns, None):
        if run and column is not None and column.stem and column.stem == run[-1].stem:
            run.append(column)
            continue
        yield from _parted(run)
        run = [column] if column else []


def _parted(run: list[ExportColumn]) -> Iterator[list[ExportColumn]]:
    """One question of ticks or of a grid, the words of whoever ticked 'other' apart; else each column by itself."""
    if len(run) < 2:
        yield from ([column] for column in run)
        return
    ticks = [column for column in run if are_ticks([column])]
    others = [column for column in run if column not in ticks]
    if len(ticks) > 1 and len(others) <= 1 and not share_answers(run):
        yield ticks
        yield from ([replace(column, stem=None)] for column in others)
    elif len(ticks) == len(run) or (share_answers(run) and not hold_several(run)):
        yield run
    else:
        yield from ([replace(column, stem=None)] for column in run)
