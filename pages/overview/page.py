"""Overview: a framework for an area, every outcome with its indicators, and what asks for attention."""

from pages.overview.filters import ONLY
from pages.overview.framework_report import overview, report
from pages.shell import context, frame
from pages.shell.address import parameter
from pages.shell.print_summary import remember
from pages.ui import controls, text_box
from pages.ui.export_menu import menu, scorecard
from pages.ui.markup import paper


session = context.session()
catalogue = session.catalogue
row = controls.row()
with row:
    framework = controls.framework(catalogue)
    area = controls.area(catalogue, framework)
    show = controls.show(framework)
    order = controls.order()
    on = text_box.since(session, framework, area)
only = parameter("only", ONLY, "")
if only:
    remember("Only", ONLY[only][0])

found = overview(session, framework.id, area.code, show)
if found.invented:
    frame.invented()
with row:
    menu("", scorecard(found), framework=framework.id, area=area.code)
frame.titled(frame.placed(area, framework), "")
paper(report(session, found.build and found.build.id, framework.id, area.code, show, order, on, only), "overview")
shown = f" Only: {ONLY[only][0]}." if only else ""
frame.announce(f"{area.name}, {framework.title}. {found.headline} {found.lead}{shown}")
