"""Actions: what a partnership does about its figures, late first, with its stories, decisions, questions, risks and evidence."""

from pages.actions_register import record_view, register_view
from pages.actions_register.lists import LISTS
from pages.shell import context, frame
from pages.shell.address import parameter
from pages.ui import controls
from pages.ui.wording import show_notice


session = context.session()
chosen = record_view.chosen_record(session)
if chosen:
    show_notice()
    title = record_view.show_record(session, chosen)
else:
    row = controls.control_row()
    with row:
        framework = controls.framework(session.catalogue)
    listed = parameter("list", LISTS, "")
    title = register_view.show_register(session, framework, listed, row)
frame.name_tab([title], "actions")
frame.announce(title)
