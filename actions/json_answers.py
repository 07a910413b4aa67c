"""What the verbs answer, as plain dicts and lists: the JSON that scripts rely on. Change nothing here, only add."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from actions.check import Finding
from actions.compared_builds import Between
from actions.definitions import Listed
from actions.erasure import Erasure
from actions.history import History
from actions.new_build import Build
from ingest.file_preview import Preview
from panels.overview import Overview
from panels.panel import Aim, Panel
from store.proposals import Proposal


if TYPE_CHECKING:
    from actions.received_file import Outcome
    from actions.surveys.answers_to_read import AnswerToRead
    from actions.surveys.kept_quotes import Quote
    from actions.surveys.survey_findings import ListedSurvey
    from actions.surveys.survey_loading import LoadedSurvey
    from actions.surveys.survey_themes import SurveyThemes, ThemeCount
    from loaders.survey.draft.drafted_codebook import CodebookDraft
    from panels.question_findings import SurveyFindings


TABLE_ROWS = 200


def load_shape(outcomes: Sequence[Outcome], build: str | None = None) -> dict[str, Any]:
    """The answer of load: every file with all its problems, and the build when it was published."""
    return {"files": [_file_shape(outcome) for outcome in outcomes], "build": build}


def _file_shape(outcome):
    shape = asdict(outcome) | {"problems": [problem.as_dict() for problem in outcome.problems]}
    # The columns of personal data are named by their faults.
    del shape["personal"]
    return shape


def build_shape(build: Build | None) -> dict[str, Any]:
    """The answer of publish, withdraw and restore: the live build, or None when nothing is published."""
    return asdict(build) if build else {"build": None}


def erasure_shape(lost: Erasure) -> dict[str, Any]:
    """The answer of erase: what was destroyed, and what is shown less."""
    return {
        "upload": lost.upload.upload, "file": lost.upload.file, "sha256": lost.upload.sha256, "figures": lost.rows,
        "indicators": list(lost.indicators), "builds": list(lost.builds), "build": lost.live and lost.live.build,
    }  # fmt: skip


def history_shape(history: History) -> dict[str, Any]:
    """The answer of history: uploads, builds and proposals, newest first."""
    upload = ("upload", "file", "sha256", "loader", "by", "at", "rows", "state", "facts", "warnings", "address", "reason")
    build = ("build", "at", "by", "live", "verb", "reason", "uploads", "held", "pinned")
    return {
        "uploads": [{name: getattr(entry, name) for name in upload} | {"moved": _moved(entry.moved)} for entry in history.uploads],
        "builds": [{name: getattr(entry, name) for name in build} | {"uploads": list(entry.uploads)} for entry in history.builds],
        "proposals": [proposal_shape(proposal) for proposal in history.proposals],
    }


def _moved(line):
    """Who withdrew or restored an upload last, when and why; None for one that never was."""
    return line and {"verb": line.verb, "at": line.at, "by": line.by, "reason": line.detail.get("reason")}


def between_shape(differences: Between) -> dict[str, Any]:
    """The answer of changes: two builds, and the rows new, changed, gone, newly hidden and newly shown of each indicator."""
    counts = ("indicator", "new", "changed", "gone", "hidden", "shown")
    return {
        "before": differences.before and differences.before.build, "after": differences.after.build,
        "indicators": [{name: getattr(indicator, name) for name in counts} for indicator in differences.indicators],
    }  # fmt: skip


def proposal_shape(proposal: Proposal) -> dict[str, Any]:
    """The answer of propose, and of publish at an hour to come."""
    return asdict(proposal) | {"due": proposal.due and proposal.due.isoformat()}


def list_shape(listed: Sequence[Listed]) -> dict[str, Any]:
    """The answer of list."""
    return {
        "indicators": [
            asdict(listing) | {"places": [{"framework": framework, "outcome": outcome} for framework, outcome in listing.places]}
            for listing in listed
        ]
    }


def check_shape(findings: Sequence[Finding]) -> dict[str, Any]:
    """The answer of check."""
    return {"well": all(finding.well for finding in findings), "findings": [asdict(finding) for finding in findings]}


def preview_shape(preview: Preview) -> dict[str, Any]:
    """The answer of preview: how the file was read, by which recipe, and the first rows of its table, each with its line in the file.

    The other tables of a workbook or a zip are in `beside`. `suggested` is a recipe to start from, where the headings are of no kind
    that is known; null otherwise.
    """
    return {
        "file": preview.name, "where": preview.where, **_table(preview), "beside": [{"where": sheet.where} | _table(sheet) for sheet in preview.beside],
        "problems": [problem.as_dict() for problem in preview.problems], "recipe": asdict(preview.recipe),
        "like": preview.like and preview.like.file, "suggested": preview.suggested and {"mapping": asdict(preview.suggested)},
    }  # fmt: skip


def _table(preview):
    return {
        "encoding": preview.encoding, "delimiter": preview.delimiter,
        "header_rows": list(preview.header_rows), "skipped": [asdict(stretch) for stretch in preview.skipped],
        "columns": list(preview.columns), "rows": preview.row_count,
        "table": [{"row": row, "cells": cells} for row, *cells in preview.rows(count=TABLE_ROWS)],
    }  # fmt: skip


def show_shape(panel: Panel) -> dict[str, Any]:
    """The answer of show: a Panel with every value in its unit, unrounded, and its words."""
    points = panel.points if panel.breakdown == "all" else [point for split in panel.categories for point in split.points]
    return {
        "indicator": panel.indicator.id, "title": panel.indicator.title, "unit": panel.indicator.unit, "area": panel.area.code,
        "breakdown": panel.breakdown, "build": panel.build.id, "series": [_point(point) for point in points],
        "comparators": [_comparator(comparator) for comparator in panel.comparators], "trend": _trend(panel.trend),
        "target": panel.target and target_shape(panel.target), "rank": panel.rank, "ranked": panel.ranked, "words": panel.words,
    }  # fmt: skip


def _point(point):
    numbers = ("numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998")
    return {
        "period": point.period, "period_type": point.period_type, "start": point.start.isoformat(), "end": point.end.isoformat(),
        "category": point.category, **{name: getattr(point, name) for name in numbers}, "status": point.status, "symbol": point.symbol,
    }  # fmt: skip


def _comparator(comparator):
    return {
        "name": comparator.name,
        "code": comparator.code,
        "period": comparator.period,
        "value": comparator.value,
        "verdict": comparator.verdict.kind,
    }


def _trend(trend):
    return {"verdict": trend.verdict.words, "method": trend.method, "level": trend.level, "points": trend.points}


def target_shape(aim: Aim) -> dict[str, Any]:
    """A target with where the latest figure stands to it."""
    return {
        "value": aim.value, "by": aim.by.isoformat(), "reference": aim.reference, "expected": aim.expected,
        "distance": aim.distance, "verdict": aim.verdict.words,
    }  # fmt: skip


def overview_shape(overview: Overview) -> dict:
    """The answer of overview: every indicator once, values in its unit and unrounded.

    An indicator without a figure has no value and too few years; `counts` holds how many indicators have which direction, and how
    many there are and have a figure. Where neither way is better a trend or move is `none`, and `direction` says where it goes.
    """
    listed = [_indicator(row.panel) for row in overview.rows]
    directions = Counter(listing["direction"] for listing in listed)
    whole = {"indicators": overview.counts.indicators, "with_figure": overview.counts.with_figure}
    return {
        "headline": overview.headline, "lead": overview.lead,
        "counts": whole | {name: directions[name] for name in overview.counts.directions}, "indicators": listed,
    }  # fmt: skip


def _indicator(panel):
    now, beside, direction = panel.latest, {comparator.kind: comparator.value for comparator in panel.comparators}, panel.direction
    return {
        "id": panel.indicator.id, "official": panel.indicator.official or panel.indicator.title, "value": now and now.value,
        "period": now and now.period, "england": beside.get("country"), "neighbours": beside.get("neighbours"), "trend": direction.trend,
        "move": direction.moved, "move_unusual": direction.unusual, "direction": direction.name, "target": panel.target and target_shape(panel.target),
    }  # fmt: skip


def survey_draft_shape(drafted: CodebookDraft, file: str | None) -> dict[str, Any]:
    """The answer of survey draft: where the codebook was written (None where there is none), and each decision with what to look at."""
    decisions = [
        {"columns": list(made.columns), "kind": made.kind, "decided": made.words, "check": made.check or None} for made in drafted.decisions
    ]
    return {
        "codebook": file, "survey": drafted.table and drafted.table["id"], "tool": drafted.tool, "rows": drafted.rows, "decisions": decisions,
        "problems": [problem.as_dict() for problem in drafted.problems],
    }  # fmt: skip


def survey_load_shape(loaded: LoadedSurvey, build: str | None) -> dict[str, Any]:
    """The answer of survey load: the survey (None where its file was rejected), the version of its codebook, and the file as load answers it."""
    kept = loaded.outcome.status != "rejected"
    return {"survey": loaded.survey if kept else None, "version": loaded.version, **load_shape([loaded.outcome], build)}


def survey_list_shape(surveys: Sequence[ListedSurvey]) -> dict[str, Any]:
    """The answer of survey list: every published survey."""
    return {"surveys": [asdict(survey) | {"areas": list(survey.areas)} for survey in surveys]}


def survey_findings_shape(findings: SurveyFindings) -> dict[str, Any]:
    """The answer of survey findings: shares and limits in %, the net score in points from -100 to 100; null where nothing may be shown."""
    return {
        "survey": findings.id, "title": findings.title, "area": findings.area, "period": findings.period, "took_part": _whole(findings.took_part),
        "weighted": findings.weighted, "invented": findings.invented, "build": findings.build.id,
        "questions": [_question_shape(question) for question in findings.questions],
    }  # fmt: skip


def survey_themes_shape(themes: SurveyThemes) -> dict[str, Any]:
    """The answer of themes: each theme with what is published of it (shares and limits in %), and how far coders agree; null where nothing may be shown."""
    return {
        "survey": themes.survey, "themes": [theme_shape(theme) for theme in themes.themes], "coders": list(themes.coders), "unread": themes.unread,
        "urgent": [asdict(place) for place in themes.urgent],
        "disagreements": [
            {**asdict(each.place), "settled": each.settled, "readings": [{"coder": coder, "themes": list(read)} for coder, read in each.readings]}
            for each in themes.disagreements
        ],
    }  # fmt: skip


def theme_shape(count: ThemeCount) -> dict[str, Any]:
    """One theme: what is published of it, and how far coders agree."""
    at = count.answer.point if count.answer else None
    shown = {"n": None, "base": None, "share": None, "lower95": None, "upper95": None, "status": "not published"}
    if at:
        answer = _answer_shape(count.answer)
        shown = {"n": answer["n"], "base": _whole(count.base), **{key: answer[key] for key in ("share", "lower95", "upper95", "status")}}
    return {
        "id": count.theme.id, "title": count.theme.title, "question": count.question, "meaning": count.theme.meaning or None, **shown,
        **asdict(count.agreement), "outcome": count.theme.outcome,
    }  # fmt: skip


def quotes_shape(survey: str, quotes: Sequence[Quote]) -> dict[str, Any]:
    """The answer of quotes: each that this user may see, its words masked."""
    left_out = ("upload", "survey")
    return {"survey": survey, "quotes": [{key: value for key, value in asdict(quote).items() if key not in left_out} for quote in quotes]}


def answers_to_read_shape(answers: Sequence[AnswerToRead]) -> list[dict[str, Any]]:
    """Answers as they may be read: masked, with how many masks of each kind."""
    return [
        {
            **asdict(answer.place), "text": answer.masked.text, "masked": dict(answer.masked.kinds), "suggested": list(answer.suggested),
            "themes": None if answer.themes is None else list(answer.themes),
        }
        for answer in answers
    ]  # fmt: skip


def _question_shape(question):
    net = question.net or (None, None, None)
    groups = [
        {
            "breakdown": group.breakdown, "category": group.category, "valid": _whole(group.valid), "net": group.net and group.net[0],
            "answers": [_answer_shape(answer) for answer in group.answers],
        }
        for group in question.groups
    ]  # fmt: skip
    return {
        "id": question.id, "text": question.text, "kind": question.kind, "several": question.several, "base": _whole(question.base),
        "valid": _whole(question.valid), "unanswered": _whole(question.unanswered), "status": question.status,
        "answers": [_answer_shape(answer) for answer in question.answers], "sides": [_answer_shape(answer) for answer in question.sides],
        "net": net[0], "net_lower95": net[1], "net_upper95": net[2], "groups": groups, "indicator": question.indicator,
        "outcome": question.outcome,
    }  # fmt: skip


def _answer_shape(answer):
    at = answer.point
    return {
        "answer": answer.label, "side": answer.side, "n": _whole(at.numerator), "share": at.value, "lower95": at.lower95,
        "upper95": at.upper95, "status": at.status, "symbol": at.symbol,
    }  # fmt: skip


def _whole(count):
    """A count as a whole number; None stays."""
    return None if count is None else int(round(count))
