"""The verbs that show what is there: figures, definitions, uploads, builds. Each returns (its answer, the exit code)."""

import actions
from actions import answers
from actions.answers import overview_shape
from commands.told import build_state, due, minute, tell, why


def show(session, asked):
    """Show one indicator for one area."""
    panel = actions.show(session, asked.indicator, asked.area, asked.breakdown)
    answer = answers.show_shape(panel)
    tell(asked, f"{panel.title}\n{panel.words}\n")
    for one in answer["series"]:
        value = f"{one['value']:,.{panel.indicator.decimals}f} {panel.indicator.unit}" if one["status"] == "shown" else one["status"]
        tell(asked, f"  {one['period']:<16} {'' if one['category'] == 'all' else one['category']:<30} {value:>16}")
    tell(asked, f"\n{panel.source_line}")
    return answer, 0


def overview(session, asked):
    """Show where every indicator of a framework is heading in one area."""
    found = actions.overview(session, asked.framework, asked.area)
    tell(asked, f"{found.headline}\n{found.lead}\n")
    for row in found.rows:
        panel = row.panel
        value = f"{panel.latest.value:,.{panel.indicator.decimals}f} {panel.indicator.unit}" if panel.latest else "no figure"
        said = f"{panel.direction.name:<15}  {panel.direction.verdict.detail}" if panel.latest else ""
        tell(asked, f"  {panel.indicator.short:<34} {value:>22}  {said}".rstrip())
    return overview_shape(found), 0


def listing(session, asked):
    """List the indicators, where they stand, and who owes those without data."""
    listed = actions.list_indicators(session, asked.framework)
    for one in listed:
        tell(asked, f"{one.id:<50} {one.title}" + ("" if one.has_data else f"  (no data yet, owed by {one.owed_by})"))
    return answers.list_shape(listed), 0


def history(session, asked):
    """List uploads and builds, newest first."""
    found = actions.history(session)
    for one in found.uploads:
        state = "not yet published" if one.upload in found.pending else one.state
        tell(
            asked,
            f"{one.upload}  {minute(one.at)}  {one.by}  {one.file}  {one.loader}  {one.rows:,} rows  {state}{why(one.reason)}",
        )
    for one in found.builds:
        tell(asked, f"build {one.build}  {minute(one.at)}  {one.by}{build_state(one)}{why(one.reason)}")
    for one in found.proposals:
        tell(asked, f"proposal {one.number}  {minute(one.at)}  {one.by}  {', '.join(one.uploads)}  {one.state}{due(one)}{why(one.reason)}")
    if not found.uploads:
        tell(asked, "Nothing has been loaded yet.")
    return answers.history_shape(found), 0


def changes(session, asked):
    """Show what differs between two builds, or between one and the build before it."""
    found = actions.between(session, asked.build, asked.other)
    tell(asked, f"From {found.before.build if found.before else 'nothing'} to {found.after.build}:")
    for one in found.indicators:
        tell(asked, f"  {one.indicator:<50} {one.new:,} new, {one.changed:,} changed, {one.gone:,} gone, {one.hidden:,} newly hidden")
    if not found.indicators:
        tell(asked, "  nothing differs")
    return answers.between_shape(found), 0


def check(session, asked):
    """Check definitions, ledger, uploads and the live build."""
    findings = actions.check(session)
    for one in findings:
        tell(asked, f"{'well' if one.well else 'NOT WELL':<9} {one.what}: {one.words}")
    return answers.check_shape(findings), 0 if all(one.well for one in findings) else 1
