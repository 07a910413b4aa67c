"""The verb of surveys: a codebook drafted, responses loaded by it, and what was findings. Each act returns (its answer, the exit code)."""

from argparse import Namespace
from pathlib import Path
from typing import Any

import actions
from actions import Session, json_answers
from commands.output import faults, published, tell, tell_outcome, tell_problems
from commands.output_file import refuse_to_overwrite, written
from errors import UploadError, UsageError


OWN = {
    "draft": ("to", "title", "area", "period"),
    "load": ("codebook", "period", "publish", "dry_run", "reason"),
    "findings": ("area",),
    "list": (),
}
FILES = {
    "draft": "the file that the survey tool exported",
    "load": "the file that the survey tool exported",
    "findings": "a survey, as list gives it",
}
SIGNS = {"shown": "", "hidden": "hidden to protect children", "missing": "no answers"}


def survey(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Draft a codebook for a survey, load its responses, list the surveys, or show what one findings."""
    for name in ("to", "codebook", "title", "area", "period", "publish", "dry_run", "reason"):
        if getattr(arguments, name, None) and name not in OWN[arguments.act]:
            raise UsageError(f"--{name.replace('_', '-')} says nothing to survey {arguments.act}. Leave it out.")
    if arguments.act != "list" and not arguments.what:
        raise UsageError(f"Name {FILES[arguments.act]}: survey {arguments.act} {'SURVEY' if arguments.act == 'findings' else 'FILE'}.")
    if arguments.act == "list" and arguments.what:
        raise UsageError("survey list takes no name. For what one survey found: survey findings SURVEY.")
    return {"draft": _draft, "load": _load, "findings": _findings, "list": _list}[arguments.act](session, arguments)


def _draft(session: Session, arguments: Namespace) -> tuple[Any, int]:
    if not arguments.to:
        raise UsageError("Where is the codebook to be written? Add --to CODEBOOK.toml.")
    refuse_to_overwrite(arguments.to, "--to")
    file = Path(arguments.what)
    drafted = actions.draft_survey(session, file, file.name, arguments.title, arguments.area, arguments.period)
    tell_problems(arguments, drafted.problems)
    if drafted.table is None:
        return json_answers.survey_draft_shape(drafted, None), 1
    name = written(arguments.to, drafted.toml.encode())
    for made in drafted.decisions:
        columns = ", ".join(f"'{column}'" for column in made.columns[:3]) + (", …" if len(made.columns) > 3 else "")
        tell(arguments, f"{made.kind}: {columns}{': ' if columns else ''}{made.words}." + (f" Check {made.check}." if made.check else ""))
    checks = sum(bool(made.check) for made in drafted.decisions)
    tell(arguments, f"Written: {name}. {checks} things to check; then: python cli.py survey load {file} --codebook {name}")
    return json_answers.survey_draft_shape(drafted, name), 0


def _load(session: Session, arguments: Namespace) -> tuple[Any, int]:
    if arguments.dry_run and arguments.publish:
        raise UsageError("--dry-run changes nothing, so it cannot be had together with --publish. Leave one of them out.")
    if arguments.publish:
        actions.refuse_in_one_go(session)
    try:
        loaded = actions.load_survey(
            session, Path(arguments.what), arguments.codebook, None, arguments.period, arguments.reason, arguments.dry_run
        )
    except UploadError as error:
        tell(arguments, str(error))
        problems = [problem.as_dict() for problem in error.problems]
        return {"survey": None, "version": None, "files": [], "build": None, "codebook": error.file, "problems": problems}, 1
    if not arguments.json:
        tell_outcome(loaded.outcome)
    build = None
    if loaded.outcome.status != "rejected" and arguments.publish:
        made = actions.publish(session, arguments.reason)
        build = made.build
        tell(arguments, f"{published(made)} What was found: python cli.py survey findings {loaded.survey}")
    elif loaded.outcome.status != "rejected" and not arguments.dry_run:
        tell(arguments, f"Kept as survey {loaded.survey}. Nothing is shown until it is published: python cli.py publish")
    return json_answers.survey_load_shape(loaded, build), 1 if faults(loaded.outcome.problems) else 0


def _list(session: Session, arguments: Namespace) -> tuple[Any, int]:
    surveys = actions.list_surveys(session)
    lines = [f"{each.id}  {each.title}, {each.period}: {each.questions} questions" for each in surveys]
    tell(arguments, "\n".join(lines) or "No survey is published yet. Begin with: python cli.py survey draft FILE --to CODEBOOK.toml")
    return json_answers.survey_list_shape(surveys), 0


def _findings(session: Session, arguments: Namespace) -> tuple[Any, int]:
    findings = actions.survey_findings(session, arguments.what, arguments.area)
    tell(
        arguments,
        f"{findings.title}, {findings.period}: {_count(findings.took_part)} took part.{' Weighted.' if findings.weighted else ''}",
    )
    for question in findings.questions:
        missing = "" if question.unanswered is None else f", {question.unanswered:,.0f} did not answer"
        tell(arguments, f"\n{question.text}\n  {_count(question.valid)} answered{missing}")
        for answer in question.answers:
            tell(arguments, f"  {answer.label}: {_share(answer.point)}")
        if question.net:
            tell(arguments, f"  Net score: {question.net[0]:+.0f} points ({question.net[1]:+.0f} to {question.net[2]:+.0f})")
    return json_answers.survey_findings_shape(findings), 0


def _count(count):
    return "a hidden number" if count is None else f"{count:,.0f}"


def _share(point):
    if point.status != "shown":
        return SIGNS.get(point.status, point.status)
    limits = "" if point.lower95 is None else f" ({point.lower95:.1f} to {point.upper95:.1f})"
    return f"{point.value:.1f}%{limits}, {point.numerator:,.0f} answers{'; few were asked' if point.symbol == 'u' else ''}"
