"""The verbs. Each asks access, does one thing, and writes one ledger line; the pages and the command line call only these."""

from actions.agenda_changes import add_to_agenda, change_agenda, earlier_meeting, outcome_of, revised_items, suggested_items
from actions.annotated_copy import annotated_copy
from actions.backups import backup, restore_backup
from actions.board_brief import brief
from actions.check import Finding, check
from actions.compared_builds import Between, Since, between, since
from actions.comparisons import by_size, compare, outlines, over_time, relate, together
from actions.data_returns import owed
from actions.decks import screens_of, served_deck, write_deck
from actions.definitions import Example, Found, Listed, find, list_indicators, worked
from actions.delivery.issued_reports import IssuedReport, issue_report, issued_report_paper, issued_reports
from actions.delivery.kept_records import find_record, list_records
from actions.delivery.minuted_records import MinutedRecord, keep_minuted_records, minuted_records
from actions.delivery.record_files import write_records
from actions.delivery.record_search import RecordHits, find_records, prepare_search
from actions.delivery.record_trail import RecordTrail, meeting_records, record_trail
from actions.delivery.reporting import agenda_of_report, report, reporting_bodies, reporting_organisations
from actions.delivery.saving import remove_record, save_record
from actions.delivery.saving_rows import record_headings, save_rows
from actions.delivery.since_last_meeting import SinceMeeting, since_meeting
from actions.delivery.working_actions import working_on, working_since
from actions.delivery.written_words import decisions, find_written, stories
from actions.erasure import Erasure, Overdue, erase, erasure, retention
from actions.fetch import data_sets, fetch
from actions.history import History, history, note_bug
from actions.kept_meetings import (
    KeptMeeting,
    find_meeting,
    issue_papers,
    list_meetings,
    meeting_paper,
    plan_meeting,
    save_meeting,
    standing_paper,
    write_paper,
)
from actions.kept_minutes import KeptMinutes, find_minutes, save_minutes, write_minutes
from actions.live_build import at_build, figures_of, one_build
from actions.loading import download, kinds, load, template
from actions.meeting_calendar import Deadlines, deadlines, meeting_calendar, write_calendar
from actions.new_build import Build
from actions.parked_questions import ParkedQuestion, park_question, parked_questions
from actions.people import end_sign_ins, give_role, people
from actions.pinned_build import pin, pinned, unpin
from actions.publication import confirm, publish, restore, schedule, withdraw
from actions.readiness import ready
from actions.reading_choice import LoadOptions, preview
from actions.received_file import Outcome, paired
from actions.samples import sample
from actions.scheduled_publication import local, publish_due, zone
from actions.session import Session
from actions.shown_figures import balance, export, inequalities, kpis, life_course, overview, show, show_beside
from actions.sign_ins import (
    Step,
    begin_sign_in,
    finish_sign_in,
    provider_signs_out,
    sign_out,
    sign_out_of_provider,
    signing_in,
    who_is,
)
from actions.surveys.answers_to_read import AnswerToRead, ReadingProgress, answers_csv, answers_to_read, reading_progress
from actions.surveys.kept_codebooks import (
    KeptCodebook,
    codebook_versions,
    draft_survey,
    fitting_codebook,
    keep_codebook,
    list_codebooks,
    read_codebook,
)
from actions.surveys.kept_quotes import Quote, approve_quote, propose_quote, quotes, withdraw_quote
from actions.surveys.kept_themes import KeptThemes, draft_themes, find_themes, keep_themes
from actions.surveys.survey_findings import ListedSurvey, list_surveys, survey_findings
from actions.surveys.survey_loading import LoadedSurvey, load_survey
from actions.surveys.survey_texts import SurveyTexts, WrittenSurvey, survey_texts, written_surveys
from actions.surveys.survey_themes import Disagreement, SurveyThemes, ThemeCount, survey_themes
from actions.surveys.theme_coding import KeptCoding, keep_coding, keep_reading
from actions.surveys.theme_counts import count_themes
from actions.two_person_rule import approve, cancel, propose, refuse_in_one_go
from actions.upload_impact import Difference, difference
from actions.watch import watch
from actions.watchlist import View, chosen, delete_view, rename_view, save_view, star, starred, views
from actions.withdrawn_meetings import WithdrawnMeeting, restore_meeting, withdraw_meeting, withdrawn_meetings
from free_text.theme_codebook import WITHOUT_THEME


__all__ = [
    "WITHOUT_THEME",
    "AnswerToRead",
    "Between",
    "Build",
    "Deadlines",
    "Difference",
    "Disagreement",
    "Erasure",
    "Example",
    "Finding",
    "Found",
    "History",
    "IssuedReport",
    "KeptCodebook",
    "KeptCoding",
    "KeptMeeting",
    "KeptMinutes",
    "KeptThemes",
    "Listed",
    "ListedSurvey",
    "LoadOptions",
    "LoadedSurvey",
    "MinutedRecord",
    "Outcome",
    "Overdue",
    "ParkedQuestion",
    "Quote",
    "ReadingProgress",
    "RecordHits",
    "RecordTrail",
    "Session",
    "Since",
    "SinceMeeting",
    "Step",
    "SurveyTexts",
    "SurveyThemes",
    "ThemeCount",
    "View",
    "WithdrawnMeeting",
    "WrittenSurvey",
    "add_to_agenda",
    "agenda_of_report",
    "annotated_copy",
    "answers_csv",
    "answers_to_read",
    "approve",
    "approve_quote",
    "at_build",
    "backup",
    "balance",
    "begin_sign_in",
    "between",
    "brief",
    "by_size",
    "cancel",
    "change_agenda",
    "check",
    "chosen",
    "codebook_versions",
    "compare",
    "confirm",
    "count_themes",
    "data_sets",
    "deadlines",
    "decisions",
    "delete_view",
    "difference",
    "download",
    "draft_survey",
    "draft_themes",
    "earlier_meeting",
    "end_sign_ins",
    "erase",
    "erasure",
    "export",
    "fetch",
    "figures_of",
    "find",
    "find_meeting",
    "find_minutes",
    "find_record",
    "find_records",
    "find_themes",
    "find_written",
    "finish_sign_in",
    "fitting_codebook",
    "give_role",
    "history",
    "inequalities",
    "issue_papers",
    "issue_report",
    "issued_report_paper",
    "issued_reports",
    "keep_codebook",
    "keep_coding",
    "keep_minuted_records",
    "keep_reading",
    "keep_themes",
    "kinds",
    "kpis",
    "life_course",
    "list_codebooks",
    "list_indicators",
    "list_meetings",
    "list_records",
    "list_surveys",
    "load",
    "load_survey",
    "local",
    "meeting_calendar",
    "meeting_paper",
    "meeting_records",
    "minuted_records",
    "note_bug",
    "one_build",
    "outcome_of",
    "outlines",
    "over_time",
    "overview",
    "owed",
    "paired",
    "park_question",
    "parked_questions",
    "people",
    "pin",
    "pinned",
    "plan_meeting",
    "prepare_search",
    "preview",
    "propose",
    "propose_quote",
    "provider_signs_out",
    "publish",
    "publish_due",
    "quotes",
    "read_codebook",
    "reading_progress",
    "ready",
    "record_headings",
    "record_trail",
    "refuse_in_one_go",
    "relate",
    "remove_record",
    "rename_view",
    "report",
    "reporting_bodies",
    "reporting_organisations",
    "restore",
    "restore_backup",
    "restore_meeting",
    "retention",
    "revised_items",
    "sample",
    "save_meeting",
    "save_minutes",
    "save_record",
    "save_rows",
    "save_view",
    "schedule",
    "screens_of",
    "served_deck",
    "show",
    "show_beside",
    "sign_out",
    "sign_out_of_provider",
    "signing_in",
    "since",
    "since_meeting",
    "standing_paper",
    "star",
    "starred",
    "stories",
    "suggested_items",
    "survey_findings",
    "survey_texts",
    "survey_themes",
    "template",
    "together",
    "unpin",
    "views",
    "watch",
    "who_is",
    "withdraw",
    "withdraw_meeting",
    "withdraw_quote",
    "withdrawn_meetings",
    "worked",
    "working_on",
    "working_since",
    "write_calendar",
    "write_deck",
    "write_minutes",
    "write_paper",
    "write_records",
    "written_surveys",
    "zone",
]
