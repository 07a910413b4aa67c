"""Indicator: the whole story of one figure for one area, on one page."""

import actions
from pages.indicator import comparison_choice, follow_up, indicator_choice, indicator_story
from pages.shell import context, frame
from pages.ui import controls
from pages.ui.chart_picture import panel_picture
from pages.ui.export_menu import Exports, export_menu
from pages.ui.markup import show_markup


session = context.session()
framework = context.framework(session.catalogue)
with controls.control_row():
    place = context.area(session.catalogue, framework)
    indicator = controls.indicator(session.catalogue, framework, indicator_choice.shown_first(session, framework, place))
    area = controls.area(session.catalogue, framework)
    panel = actions.show(session, indicator.id, area.code, framework=framework.id)
    chosen = controls.breakdown(panel.breakdowns) if panel.breakdowns else ""
    choice = comparison_choice.comparison_choice(session.catalogue, framework, panel)
    panel = actions.show_beside(session, indicator.id, area.code, framework.id, *choice)
    each = lambda: [actions.show(session, indicator.id, area.code, name, framework.id) for name in panel.breakdowns]  # noqa: E731
    taken = Exports(f"{indicator.id}_{area.code}_{panel.build.id}", panel.points and panel, panel_picture(panel), each)
    export_menu("indicator", taken, framework=framework.id, area=area.code, indicator=indicator.id)

story = indicator_story.indicator_story(session, panel.build.id, indicator.id, area.code, framework.id, chosen, choice)
if panel.invented:
    frame.show_sample_banner()
show_markup(story.opening, "facts")
indicator_story.show_trend(session, panel, framework.id, choice, context.theme(), context.on_phone())
if story.target:
    show_markup(story.target, "target")
follow_up.show_follow_up(session, panel, framework.id)
indicator_story.show_answers(session, panel, framework.id, context.theme(), context.on_phone())
indicator_story.show_control_chart(session, panel, framework.id, context.theme(), context.on_phone())
show_markup(story.sections, "sections")
frame.name_tab([indicator.short, area.name], "indicator")
frame.announce(f"{panel.title}. {panel.words}")
