"""Inequalities: who is left behind, across all indicators of a framework that can be split; and one gap in full."""

import actions
from pages.inequalities import gap_choices, gap_views
from pages.shell import context, frame
from pages.shell.address import parameter
from pages.ui import controls
from pages.ui.export_menu import export_menu


session = context.session()
row = controls.control_row()
with row:
    framework = controls.framework(session.catalogue)
    area = controls.area(session.catalogue, framework)
    summary = actions.inequalities(session, framework.id, area.code)
    gaps = {gap.id: gap for gap in summary.gaps}
    gap = gaps.get(parameter("gap", gaps, None))
    if gap:
        gap_choices.gap(gaps, gap)
    breakdown = gap_choices.breakdown(summary) if summary.gaps and not gap else ""
    every = gap_choices.shows_every_comparison() if summary.gaps and not gap else False

if summary.invented:
    frame.show_sample_banner()
frame.name_tab(
    [f"{gap.indicator.short} by {gap.breakdown}", area.name] if gap else frame.area_and_framework(area, framework), "inequalities"
)
if gap:
    taken = gap_views.show_gap(gap)
    frame.announce(f"{gap.title}. {gap.words}")
else:
    taken = gap_views.show_all_gaps(summary, breakdown, every)
    frame.announce(f"{area.name}, {framework.title}. {summary.title}. {summary.words}")
with row:
    export_menu("inequalities", taken, framework=framework.id, area=area.code)
