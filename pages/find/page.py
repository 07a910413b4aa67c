"""Find: indicators, outcomes, lenses, words and records by what people type, misspelt or unfinished."""

import actions
from access import may
from actions import RecordHits
from pages.find.record_hits import record_count, record_hits
from pages.find.search_results import result_count, search_results
from pages.shell import context, frame
from pages.ui import text_box
from pages.ui.markup import show_markup


# What is less near than this has not all the words that were typed; a record has.
SURE = 85

session = context.session()
framework = context.framework(session.catalogue)
area = context.area(session.catalogue, framework)
typed = text_box.text_input("q", "Find an indicator, an outcome, a word or a record")
results = actions.find(session, typed, area.code)
records = actions.find_records(session, typed, framework.id) if may(session.user, "records") else RecordHits()
on_record = record_count(records)
listed = record_hits(records, session.catalogue)
nearer = bool(results) and results[0].hit.score < SURE
show_markup(search_results(results, typed, session.catalogue, framework, area, on_record, listed if nearer else "").encode(), "hits")
if not nearer:
    show_markup(listed.encode(), "record hits")
frame.announce(result_count(results, typed, on_record))
