"""The verbs that show what is there: figures, definitions, uploads, builds. Each returns (its answer, the exit code)."""

from argparse import Namespace
from typing import Any

import actions
from actions import Session, json_answers
from actions.json_answers import overview_shape
from commands.output import build_state, due, minute, tell, why


# What is checked, where a person reads it in other words than a program.
CHECKED = {"live build": "live version", "rebuild": "made again"}


def show(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Show one indicator for one area."""
    panel = actions.show(session, arguments.indicator, arguments.area, arguments.breakdown)
    answer = json_answers.show_shape(panel)
    tell(arguments, f"{panel.title}\n{panel.words}\n")
    for point in answer["series"]:
        why = "withdrawn by its publisher" if point["status"] == "withdrawn" else point["status"]
        value = f"{point['value']:,.{panel.indicator.decimals}f} {panel.indicator.unit}" if point["status"] == "shown" else why
        tell(arguments, f"  {point['period']:<16} {'' if point['category'] == 'all' else point['category']:<30} {value:>16}")
    tell(arguments, f"\n{panel.source_line}")
    return answer, 0


def overview(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Show where every indicator of a framework is heading in one area."""
    shown = actions.overview(session, arguments.framework, arguments.area)
    tell(arguments, f"{shown.headline}\n{shown.lead}\n")
    for row in shown.rows:
        panel = row.panel
        value = f"{panel.latest.value:,.{panel.indicator.decimals}f} {panel.indicator.unit}" if panel.latest else "no figure"
        heading = f"{panel.direction.name:<15}  {panel.direction.verdict.detail}" if panel.latest else ""
        tell(arguments, f"  {panel.indicator.short:<34} {value:>22}  {heading}".rstrip())
    return overview_shape(shown), 0


def listing(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """List the indicators, where they stand, and who owes those without data."""
    listed = actions.list_indicators(session, arguments.framework)
    for indicator in listed:
        tell(
            arguments,
            f"{indicator.id:<50} {indicator.title}" + ("" if indicator.has_data else f"  (no data yet, owed by {indicator.owed_by})"),
        )
    return json_answers.list_shape(listed), 0


def history(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """List uploads and versions, newest first."""
    kept = actions.history(session)
    for upload in kept.uploads:
        state = "not yet published" if upload.upload in kept.pending else upload.state
        tell(
            arguments,
            f"{upload.upload}  {minute(upload.at)}  {upload.by}  {upload.file}  {upload.loader}  {upload.rows:,} rows  {state}{why(upload.reason)}",
        )
    for build in kept.builds:
        tell(arguments, f"version {build.build}  {minute(build.at)}  {build.by}{build_state(build)}{why(build.reason)}")
    for proposal in kept.proposals:
        files = ", ".join(proposal.uploads)
        tell(
            arguments,
            f"proposal {proposal.number}  {minute(proposal.at)}  {proposal.by}  {files}  {proposal.state}{due(proposal)}{why(proposal.reason)}",
        )
    if not kept.uploads:
        tell(arguments, "Nothing has been loaded yet.")
    return json_answers.history_shape(kept), 0


def changes(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Show what differs between two versions, or between one and the version before it."""
    difference = actions.between(session, arguments.build, arguments.other)
    tell(arguments, f"From {difference.before.build if difference.before else 'nothing'} to {difference.after.build}:")
    for change in difference.indicators:
        tell(
            arguments,
            f"  {change.indicator:<50} {change.new:,} new, {change.changed:,} changed, {change.gone:,} gone, {change.hidden:,} newly hidden"
            + (f", {change.withdrawn:,} withdrawn by the publisher" if change.withdrawn else ""),
        )
    if not difference.indicators:
        tell(arguments, "  nothing differs")
    return json_answers.between_shape(difference), 0


def check(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Check definitions, ledger, uploads and the version that everyone sees."""
    findings = actions.check(session)
    for finding in findings:
        tell(arguments, f"{'well' if finding.well else 'NOT WELL':<9} {CHECKED.get(finding.what, finding.what)}: {finding.words}")
    return json_answers.check_shape(findings), 0 if all(finding.well for finding in findings) else 1
