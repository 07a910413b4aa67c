"""Inequalities: who is left behind, across all indicators of a framework that can be split; and one gap in full."""

import actions
from pages.parts import controls, frame, here
from pages.parts.address import asked
from pages.parts.gaps import chosen, views
from pages.parts.menu import needs_app
from pages.parts.take.menu import menu


needs_app()
session = here.session()
row = controls.row()
with row:
    framework = controls.framework(session.catalogue)
    area = controls.area(session.catalogue, framework)
    found = actions.inequalities(session, framework.id, area.code)
    gaps = {gap.id: gap for gap in found.gaps}
    gap = gaps.get(asked("gap", gaps, None))
    if gap:
        chosen.gap(gaps, gap)
    breakdown = chosen.breakdown(found) if found.gaps and not gap else ""
    every = chosen.every() if found.gaps and not gap else False

if found.invented:
    frame.invented()
frame.titled([f"{gap.indicator.short} by {gap.breakdown}", area.name] if gap else frame.placed(area, framework), "inequalities")
if gap:
    taken = views.one(gap)
    frame.announce(f"{gap.title}. {gap.words}")
else:
    taken = views.all_of(found, breakdown, every)
    frame.announce(f"{area.name}, {framework.title}. {found.title}. {found.words}")
with row:
    menu("inequalities", taken, framework=framework.id, area=area.code)
