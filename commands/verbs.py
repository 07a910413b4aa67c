"""What may be written after python cli.py: the verbs, and the options of each."""

import argparse
from pathlib import Path

from commands import backup_verbs, decision_verbs, delivery_verbs, file_verbs, theme_verbs
from commands import calendar_verbs as calendar
from commands import figure_verbs as figures
from commands import meeting_verbs as meetings
from commands import minutes_verbs as minutes
from commands import survey_verbs as surveys
from errors import UsageError


PATIENCE = 60


class Parser(argparse.ArgumentParser):
    """Complains as every other part does, so that --json is kept to."""

    def error(self, message: str) -> None:
        raise UsageError(f"{message[0].upper()}{message[1:]}.\n{self.format_usage().strip()}")


def parser() -> Parser:
    """The Parser of a whole command line. What it parses has `run`, the function of its verb."""
    common = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--home", type=Path, metavar="DIR", help="the folder that everything is kept in (else LOS_HOME, else var/)")
    common.add_argument("--json", action="store_true", help="answer with one JSON object")
    common.add_argument("--wait", type=float, metavar="SECONDS", help=f"how long to wait for someone else who is writing ({PATIENCE})")
    made = Parser(prog="cli.py", description="Line of Sight, from the command line.", parents=[common])
    verbs = made.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=Parser)

    def verb(name, run):
        command = verbs.add_parser(name, parents=[common], help=run.__doc__.splitlines()[0], description=run.__doc__)
        command.set_defaults(run=run)
        return command.add_argument

    for family in (_bringing_in, _deciding, _looking, _keeping, _meeting, _around_meetings, _following_up, _asking):
        family(verb)
    return made


def _bringing_in(verb):
    add = _with_reason(verb("load", file_verbs.load))
    add("files", nargs="+", type=Path, metavar="FILE")
    _with_kind(add)
    _with_recipe(add)
    _with_publishing(add)
    _with_publisher(add)
    add(
        "--annotated",
        type=Path,
        metavar="OUT.xlsx",
        help="where something is wrong, write a copy of the file with each fault beside its cell",
    )
    add = _with_reason(verb("fetch", file_verbs.fetch))
    add("source", choices=("dfe", "fingertips"), metavar="SOURCE", help="dfe (explore education statistics) or fingertips")
    add("name", nargs="?", metavar="NAME", help="dfe: the id or address of a data set; fingertips: the number of an indicator")
    add("--find", metavar="WORDS", help="dfe: list the data sets of publications with these words")
    add("--version", metavar="V", help="dfe: a version of the data set (else its latest)")
    add("--area-type", type=int, metavar="N", help="fingertips: the type of areas (502, counties and unitary authorities)")
    add("--parent-type", type=int, metavar="N", help="fingertips: the type of the area each stands beside (15, England)")
    add("--base-url", metavar="URL", help="another address of the service (else LOS_DFE_URL or LOS_FINGERTIPS_URL)")
    _with_publishing(add)
    add = verb("preview", file_verbs.preview)
    add("file", type=Path, metavar="FILE")
    _with_recipe(add)
    add("--out", type=Path, metavar="TABLE.csv", help="write the table as read")


def _deciding(verb):
    for name, run in (("publish", decision_verbs.publish), ("propose", decision_verbs.propose)):
        add = _with_reason(verb(name, run))
        add("uploads", nargs="*", metavar="UPLOAD", help="these only, else all that wait; a withdrawn one comes back")
        add("--at", metavar="TIME", help="to be published at this date and time, such as '2026-12-01 09:00'")
        if run is decision_verbs.publish:
            add("--due", action="store_true", help="publish only what is scheduled and due, as a timer would ask")
    for name, run in (("approve", decision_verbs.approve), ("cancel", decision_verbs.cancel)):
        _with_reason(verb(name, run))("proposal", metavar="NUMBER")
    _with_reason(verb("withdraw", decision_verbs.withdraw))("upload", metavar="UPLOAD")
    add = _with_reason(verb("restore", decision_verbs.restore))
    add("upload", metavar="UPLOAD|FILE", help="a withdrawn upload, or a file that backup wrote")
    add("--replace", action="store_true", help="a backup: go back to it although more was done here since")
    add = _with_reason(verb("erase", decision_verbs.erase))
    add("upload", metavar="UPLOAD")
    add("--dry-run", action="store_true", help="say what would be lost, and change nothing")
    add = _with_reason(verb("confirm", decision_verbs.confirm))
    add("upload", metavar="UPLOAD")
    _with_publisher(add, required=True)
    _with_reason(verb("pin", decision_verbs.pin))("build", metavar="VERSION")
    _with_reason(verb("unpin", decision_verbs.unpin))


def _looking(verb):
    verb("history", figures.history)
    add = verb("changes", figures.changes)
    add("build", metavar="VERSION", help="as history gives it")
    add("other", metavar="VERSION", nargs="?", help="else the one made before it")
    add = verb("show", figures.show)
    add("indicator", metavar="INDICATOR", help="its id, as list gives it")
    add("--area", required=True, metavar="CODE", help="the code, number or name of a place")
    add("--breakdown", default="all", metavar="B", help="by which groups of children, such as sex (else all together)")
    add = verb("overview", figures.overview)
    add("--framework", required=True, metavar="ID", help="as list takes it, such as birmingham-2023")
    add("--area", required=True, metavar="CODE", help="the code, number or name of a place")
    verb("list", figures.listing)("--framework", metavar="ID", help="those of one framework, such as birmingham-2023")
    verb("check", figures.check)


def _keeping(verb):
    verb("backup", backup_verbs.backup)("--to", type=Path, required=True, metavar="FILE", help="where to write it")
    add = verb("download", file_verbs.download)
    add("upload", metavar="UPLOAD")
    add("--out", type=Path, metavar="FILE", help="else the name it was loaded with")
    verb("sample", file_verbs.sample)
    add = verb("watch", file_verbs.watch)
    add("folder", type=Path, metavar="DIR")
    _with_kind(add)
    add("--publish", action="store_true", help="publish whenever a file was accepted")
    add("--every", type=float, default=5.0, metavar="SECONDS", help="how often to look (5)")
    add("--once", action="store_true", help="take what is there and stop")


def _meeting(verb):
    add = verb("meeting", meetings.meeting)
    add("file", nargs="?", type=Path, metavar="FILE.toml")
    add("--withdraw", metavar="MEETING", help="take one off the calendar, by its id, as meetings gives it; needs --reason")
    add("--restore", metavar="MEETING", help="bring a withdrawn one back as it was")
    _with_reason(add)
    _with_reason(verb("issue", meetings.issue))("meeting", metavar="MEETING")
    add = verb("pack", meetings.pack)
    add("meeting", nargs="?", metavar="MEETING", help="its id, as meetings gives it")
    add("--framework", metavar="ID", help="else every indicator of a framework, in its order")
    add("--area", metavar="CODE", help="the code, number or name of a place")
    add("--to", type=Path, required=True, metavar="FILE", help="a file that ends in .pptx, .pdf, .docx, .xlsx or .html")
    add("--public", action="store_true", help="leave confidential items out")
    add = verb("deck", meetings.deck)
    add("meeting", metavar="MEETING", help="its id, as meetings gives it")
    add("--to", type=Path, required=True, metavar="FILE.html", help="the file to write")
    add("--public", action="store_true", help="leave confidential items and the presenter's notes out")


def _around_meetings(verb):
    add = verb("meetings", calendar.meetings)
    add("--framework", metavar="ID", help="those of one framework, such as birmingham-2023")
    add("--withdrawn", action="store_true", help="those that were withdrawn, with who did it and why")
    add = verb("calendar", calendar.calendar)
    add("--framework", required=True, metavar="ID", help="as list takes it, such as birmingham-2023")
    add("--from", dest="first", required=True, metavar="DATE", help="the first day, such as 2027-01-01")
    add("--to", dest="last", required=True, metavar="DATE", help="the last day")
    add("--ics", type=Path, metavar="FILE", help="write it as a calendar file")
    add = verb("minutes", minutes.minutes)
    add("meeting", metavar="MEETING", help="its id, as meetings gives it")
    add("file", nargs="?", type=Path, metavar="FILE.toml", help="take these as its minutes; else show those there are")
    add("--to", type=Path, metavar="FILE", help="write them as a file that ends in .docx, .pdf or .html")
    add("--public", action="store_true", help="leave out what belongs to confidential items")
    add("--records", action="store_true", help="keep its decisions, actions and questions on record, to be followed up")
    add = verb("brief", calendar.brief)
    add("--framework", required=True, metavar="ID", help="as list takes it, such as birmingham-2023")
    add("--area", required=True, metavar="CODE", help="the code, number or name of a place")
    add("--to", type=Path, required=True, metavar="FILE.pdf")


def _following_up(verb):
    for name in ("story", "action", "decision", "question", "risk", "evidence"):
        add = verb(name, getattr(delivery_verbs, name))
        add(
            "file",
            nargs="?",
            type=Path,
            metavar="FILE.toml|csv|xlsx",
            help="keep what is in it, of a spreadsheet each row; else list those there are",
        )
        add(
            "--to", type=Path, metavar="FILE.csv|xlsx", help="write those there are into a spreadsheet, which can be changed and kept again"
        )
        add(
            "--column",
            type=heading_pair,
            action="append",
            default=[],
            metavar="HEADING=KEY",
            help="what a column of a spreadsheet is; nothing after = leaves it out",
        )
        add("--framework", metavar="ID", help="those of one framework, such as birmingham-2023; of a spreadsheet, the rows that name none")
        add("--area", metavar="CODE", help="those of one place, by its code, number or name")
        add("--indicator", metavar="INDICATOR", help="those on one indicator, by its id")
    add = verb("report", delivery_verbs.report)
    add("framework", metavar="FRAMEWORK", help="as list takes it, such as birmingham-2023")
    add("--kind", metavar="KIND", help="subgroup, hwb, annual, organisation or young (for young readers)")
    add("--issue", action="store_true", help="lock it as it is today: its words and figures stay")
    add("--issued", metavar="ID", help="one that was issued, as --issue named it")
    add("--body", metavar="NAME", help="for subgroup: whose report it is")
    add("--organisation", metavar="NAME", help="for organisation: whose figures, actions and data")
    add("--to", type=Path, required=True, metavar="FILE", help="a file that ends in .docx, .pdf or .html")
    add("--public", action="store_true", help="leave out what is confidential")


def _asking(verb):
    add = _with_reason(verb("survey", surveys.survey))
    add("act", choices=("draft", "load", "findings", "list"), metavar="ACT", help="draft FILE, load FILE, findings SURVEY, or list")
    add("what", nargs="?", metavar="FILE|SURVEY", help="the export of a survey tool; for findings, the id of a survey as list gives it")
    add("--to", type=Path, metavar="CODEBOOK.toml", help="draft: where to write the codebook")
    add("--codebook", type=Path, metavar="CODEBOOK.toml", help="load: else the kept one with the same headings")
    add("--title", metavar="TITLE", help="draft: what the survey is called (else after the file)")
    add("--area", metavar="CODE", help="draft and findings: the code, number or name of a place")
    add("--period", metavar="PERIOD", help="draft and load: such as 2026 or 2025/26; when loading, another wave than the codebook's")
    add("--publish", action="store_true", help="load: publish afterwards, if the file was not rejected")
    add("--dry-run", action="store_true", help="load: check only; keep and publish nothing")
    add = _with_reason(verb("themes", theme_verbs.themes))
    add("words", nargs="+", metavar="[ACT] SURVEY", help="a survey to show its themes; or draft, keep, read or code, and the survey")
    add("--to", type=Path, metavar="FILE", help="draft: the themes as TOML; read: the masked answers as CSV")
    add("--file", type=Path, metavar="FILE", help="keep: the themes; code: rows with the answer's row (or respondent) and its themes")
    add("--coder", metavar="NAME", help="code and read: who reads")
    add("--sample", type=int, metavar="N", help="read: so many answers drawn by chance, the same for every coder")
    add("--unread", action="store_true", help="read: only what this coder has not read yet")
    add("--settles", action="store_true", help="code: these readings count where coders differ")
    add("--publish", action="store_true", help="code: publish the counts afterwards")
    add = _with_reason(verb("quotes", theme_verbs.quotes))
    add("words", nargs="+", metavar="[ACT] SURVEY", help="a survey to show its quotes; or propose, approve or withdraw, and the survey")
    add("--row", type=int, metavar="N", help="propose: the answer's row in the survey's file")
    add("--question", metavar="ID", help="propose: which question, where several were answered in people's own words")
    add("--theme", metavar="ID", help="propose: the theme it stands for (else the one it was read into)")
    add("--group", metavar="BREAKDOWN", help="propose: what may be said of the speaker, such as age, where ten or more are in the group")
    add("--text", metavar="WORDS", help="propose: what is left of the masked answer, with … for what is left out")
    add("--quote", metavar="ID", help="approve and withdraw: the quote")


def heading_pair(text: str) -> tuple[str, str]:
    """(heading of a spreadsheet, what it is) of HEADING=KEY; the key is empty where the column is left out."""
    heading, equals, key = text.rpartition("=")
    if not equals or not heading.strip():
        raise argparse.ArgumentTypeError(f"write HEADING=KEY, not '{text}'")
    return heading.strip(), key.strip()


def _with_reason(add):
    add("--reason", help="written in the ledger")
    return add


def _with_publisher(add, required=False):
    add("--published-by", required=required, metavar="WHO", help="who has published these figures already, where they are asked about")


def _with_kind(add):
    add("--as", dest="loader", metavar="LOADER", help="read the files as this kind of extract")
    add("--codebook", type=Path, metavar="FILE", help="for survey responses: which column is which question")


def _with_recipe(add):
    """How a file is read where it does not say so itself."""
    add("--recipe", type=Path, metavar="FILE", help="TOML or JSON: corrections of the reading, and which columns are which of ours")
    add("--afresh", action="store_true", help="do not read it as an earlier file with the same headings was read")


def _with_publishing(add):
    add("--dry-run", action="store_true", help="check only; keep and publish nothing")
    add("--publish", action="store_true", help="publish afterwards, if no file was rejected")
    add("--partial", action="store_true", help="with --publish: publish what was accepted, though other files were rejected")
