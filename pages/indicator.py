"""Indicator: the whole story of one figure for one area, on one page."""

import actions
from pages.parts import compared, controls, drawn, frame, here
from pages.parts.menu import needs_app
from pages.parts.paper import paper
from pages.parts.take.menu import Taken, menu
from pages.parts.take.picture import of_panel


needs_app()
session = here.session()
framework = here.framework(session.catalogue)
with controls.row():
    place = here.area(session.catalogue, framework)
    indicator = controls.indicator(session.catalogue, framework, here.indicator(session, framework, place))
    area = controls.area(session.catalogue, framework)
    panel = actions.show(session, indicator.id, area.code, framework=framework.id)
    chosen = controls.breakdown(panel.breakdowns) if panel.breakdowns else ""
    choice = compared.choice(session.catalogue, framework, panel)
    panel = actions.show_beside(session, indicator.id, area.code, framework.id, *choice)
    each = lambda: [actions.show(session, indicator.id, area.code, name, framework.id) for name in panel.breakdowns]  # noqa: E731
    taken = Taken(f"{indicator.id}_{area.code}_{panel.build.id}", panel.points and panel, of_panel(panel), each)
    menu("indicator", taken, framework=framework.id, area=area.code, indicator=indicator.id)

story = drawn.story(session, panel.build.id, indicator.id, area.code, framework.id, chosen, choice)
if panel.invented:
    frame.invented()
paper(story.opening, "facts")
drawn.chart(session, panel, framework.id, choice, here.theme(), here.narrow())
if story.target:
    paper(story.target, "target")
drawn.likert(session, panel, framework.id, here.theme(), here.narrow())
drawn.control(session, panel, framework.id, here.theme(), here.narrow())
paper(story.sections, "sections")
frame.titled([indicator.short, area.name], "indicator")
frame.announce(f"{panel.title}. {panel.words}")
