"""Overview: a framework for an area, every outcome with its indicators, and what asks for attention."""

from pages.overview.filters import FILTERS
from pages.overview.framework_report import overview, report
from pages.overview.partnerships import ask_partnership
from pages.shell import context, frame
from pages.shell.address import parameter
from pages.shell.print_summary import remember_setting
from pages.ui import controls, text_box
from pages.ui.export_menu import export_menu, scorecard_exports
from pages.ui.markup import show_markup


session = context.session()
catalogue = session.catalogue
row = controls.control_row()
with row:
    framework = controls.framework(catalogue)
    area = controls.area(catalogue, framework)
    with controls.folded_on_phone("Show and order"):
        show = controls.show(framework)
        order = controls.order()
        on = text_box.changed_since(session, framework, area)
only = parameter("only", FILTERS, "")
if only:
    remember_setting("Only", FILTERS[only][0])

summary = overview(session, framework.id, area.code, show)
ask_partnership(catalogue)
if summary.invented:
    frame.show_sample_banner()
with row:
    export_menu("", scorecard_exports(summary), framework=framework.id, area=area.code)
frame.name_tab(frame.area_and_framework(area, framework), "")
show_markup(
    report(session, summary.build and summary.build.id, framework.id, area.code, show, order, on, only, context.on_phone()), "overview"
)
shown = f" Only: {FILTERS[only][0]}." if only else ""
frame.announce(f"{area.name}, {framework.title}. {summary.headline} {summary.lead}{shown}")
