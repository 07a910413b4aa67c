"""Inequalities: who is left behind, across all indicators of a framework that can be split; and one gap in full."""

import actions
from pages.inequalities import gap_choices, gap_views
from pages.shell import context, frame
from pages.shell.address import parameter
from pages.ui import controls
from pages.ui.export_menu import menu


session = context.session()
row = controls.row()
with row:
    framework = controls.framework(session.catalogue)
    area = controls.area(session.catalogue, framework)
    found = actions.inequalities(session, framework.id, area.code)
    gaps = {gap.id: gap for gap in found.gaps}
    gap = gaps.get(parameter("gap", gaps, None))
    if gap:
        gap_choices.gap(gaps, gap)
    breakdown = gap_choices.breakdown(found) if found.gaps and not gap else ""
    every = gap_choices.every() if found.gaps and not gap else False

if found.invented:
    frame.invented()
frame.titled([f"{gap.indicator.short} by {gap.breakdown}", area.name] if gap else frame.placed(area, framework), "inequalities")
if gap:
    taken = gap_views.one(gap)
    frame.announce(f"{gap.title}. {gap.words}")
else:
    taken = gap_views.all_of(found, breakdown, every)
    frame.announce(f"{area.name}, {framework.title}. {found.title}. {found.words}")
with row:
    menu("inequalities", taken, framework=framework.id, area=area.code)
