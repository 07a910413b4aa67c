"""The verbs for people who script and schedule: python cli.py VERB …

Exit codes: 0 done · 1 the input has faults · 2 wrong usage · 3 not allowed · 4 someone else is writing · 70 a bug of ours.
With --json, one JSON object on standard output and nothing else.
"""

import argparse
import json
import os
import shutil
import sys
import threading
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import access
import actions
from actions import shapes
from errors import BUG_EXIT_CODE, BoardError, UsageError
from progress import Work, followed


SHOWN = 200
PREVIEWED = 10
STOPPED = 130
PATIENCE = 60


def main(arguments=None):
    """Run one verb and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    as_json, session = "--json" in arguments, None
    try:
        asked = _parser().parse_args(arguments, argparse.Namespace(home=None, json=False, wait=PATIENCE))
        session = actions.Session.of(asked.home, access.local_user(), asked.wait, _complain_of_waiting)
        with _progress_on_a_terminal():
            answer, code = asked.run(session, asked)
    except BoardError as error:
        answer, code = {"error": str(error)}, error.exit_code
        _complain(as_json, str(error))
    except KeyboardInterrupt:
        answer, code = {"error": "stopped"}, STOPPED
        _complain(as_json, "Stopped. Nothing is left half done.")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        reference = actions.note_bug(session, error)
        answer, code = {"error": "a bug of ours", "reference": reference}, BUG_EXIT_CODE
        _complain(
            as_json, f"This is a bug of ours, and nothing was lost. Report it with the reference {reference}; details are in the log."
        )
    if as_json:
        print(json.dumps(answer, allow_nan=False))
    return code


def load(session, asked):
    """Load files, and publish when asked and none was rejected."""
    if asked.dry_run and asked.publish:
        raise UsageError("--dry-run changes nothing, so it cannot be had together with --publish. Leave one of them out.")
    if asked.publish:
        actions.refuse_in_one_go(session)
    told = None if asked.json else _tell_outcome
    way = (asked.loader, asked.codebook, asked.dry_run, None, told, asked.recipe, asked.afresh)
    return _loaded(session, asked, actions.load(session, asked.files, *way, reason=asked.reason))


def fetch(session, asked):
    """Fetch a published extract from the service that publishes it, and load it; with --find, list what there is (dfe only)."""
    if asked.dry_run and asked.publish:
        raise UsageError("--dry-run changes nothing, so it cannot be had together with --publish. Leave one of them out.")
    if asked.publish:
        actions.refuse_in_one_go(session)
    if asked.find:
        found = actions.data_sets(session, asked.find, asked.base_url)
        for one in found:
            _tell(asked, f"{one.id}  {one.title} ({one.publication}, version {one.version} of {one.published})")
        return {"data_sets": [asdict(one) for one in found]}, 0
    if not asked.name:
        raise UsageError("Say what to fetch: the id of a data set, or the number of a Fingertips indicator.")
    told = None if asked.json else _tell_outcome
    return _loaded(session, asked, actions.fetch(session, asked.source, asked.name, asked.base_url, asked.dry_run, told, **_own(asked)))


def _own(asked):
    """The options that belong to one source, and may not be given with the other."""
    own = {"dfe": {"version": asked.version}, "fingertips": {"area_type": asked.area_type, "parent_type": asked.parent_type}}
    for source, options in own.items():
        if source != asked.source and any(options.values()):
            raise UsageError(f"--{', --'.join(options).replace('_', '-')} can be had with {source} alone. Leave it out.")
    return {name: value for name, value in own[asked.source].items() if value is not None}


def _loaded(session, asked, outcomes):
    """Say what became of the files, and publish when asked and none was rejected."""
    rejected, build = sum(one.status == "rejected" for one in outcomes), None
    if asked.publish and not rejected:
        made = actions.publish(session, asked.reason)
        build = made.build
        _tell(asked, _published(made))
    elif rejected:
        kept = " The others are kept." if len(outcomes) > rejected and not asked.dry_run else ""
        _tell(asked, f"{rejected} of {len(outcomes)} rejected.{kept} Nothing was published.")
    elif not asked.dry_run:
        _tell(asked, "Nothing is shown until it is published: python cli.py publish")
    return shapes.load_shape(outcomes, build), 1 if rejected else 0


def preview(session, asked):
    """Show a file exactly as it would be read, every table in it; with --out, write that table (of several, the longest)."""
    read = actions.preview(session, asked.file, recipe=asked.recipe, afresh=asked.afresh)
    if asked.out and not _faults(read.problems):
        read.write_csv(asked.out)
    answer = shapes.preview_shape(read)
    if read.like:
        _tell(asked, f"Read as {read.like['file']} was, which has the same headings; --afresh forgets that.")
    for one in (read, *read.beside):
        _tell_table(asked, one)
    _tell_problems(asked, read.problems)
    return answer, 1 if _faults(read.problems) else 0


def publish(session, asked):
    """Make uploads part of the build that everyone sees; with --at, at an hour to come; with --due, only what is due."""
    if asked.due and (asked.at or asked.uploads):
        raise UsageError("--due publishes what is scheduled already, so it stands alone. Leave it out, or the rest.")
    if asked.at:
        return _proposed(asked, actions.schedule(session, asked.at, asked.uploads, asked.reason))
    if asked.due:
        made = actions.publish_due(session)
        _tell(asked, "\n".join(_published(one) for one in made) or "Nothing is due.")
        return {"builds": [shapes.build_shape(one) for one in made]}, 0
    made = actions.publish(session, asked.reason, asked.uploads)
    _tell(asked, _published(made))
    return shapes.build_shape(made), 0


def propose(session, asked):
    """Propose that uploads be published, for someone else to approve."""
    return _proposed(asked, actions.propose(session, asked.uploads, asked.reason, asked.at))


def approve(session, asked):
    """Approve a proposal: it is published, now or at its hour."""
    made = actions.approve(session, asked.proposal, asked.reason)
    _tell(asked, _published(made) if made else "Approved. It is published at its hour, and nobody sees it before.")
    return shapes.build_shape(made), 0


def cancel(session, asked):
    """Call off a proposal, or what is scheduled."""
    was = actions.cancel(session, asked.proposal, asked.reason)
    _tell(asked, f"Proposal {was.number} is cancelled. Its uploads are kept, and wait.")
    return shapes.proposal_shape(was), 0


def pin(session, asked):
    """Keep everyone on one build, say for a meeting, whatever else is published."""
    made = actions.pin(session, asked.build, asked.reason)
    again = "" if made.new is False else f" It was made again from its uploads, as build {made.build}."
    _tell(asked, f"Pinned. Everyone sees build {asked.build} until it is let go: python cli.py unpin.{again}")
    return shapes.build_shape(made), 0


def unpin(session, asked):
    """Let the pinned build go: everyone sees all that is published."""
    made = actions.unpin(session, asked.reason)
    _tell(asked, f"Let go. The live build is now {made.build}.")
    return shapes.build_shape(made), 0


def withdraw(session, asked):
    """Take an upload back."""
    made = actions.withdraw(session, asked.upload, asked.reason)
    _tell(asked, f"Withdrawn. The live build is now {made.build}." if made else "Withdrawn. It had not been published.")
    return shapes.build_shape(made), 0


def restore(session, asked):
    """Bring a withdrawn upload back."""
    made = actions.restore(session, asked.upload, asked.reason)
    seen = made and ("It is seen once the pinned build is let go." if made.held else f"The live build is now {made.build}.")
    _tell(asked, f"Restored. {seen or 'Nobody sees it before it is published.'}")
    return shapes.build_shape(made), 0


def history(session, asked):
    """List uploads and builds, newest first."""
    found = actions.history(session)
    for one in found.uploads:
        state = "not yet published" if one["upload"] in found.pending else one["state"]
        _tell(asked, f"{one['upload']}  {_minute(one['at'])}  {one['by']}  {one['file']}  {one['loader']}  {one['rows']:,} rows  {state}")
    for one in found.builds:
        _tell(asked, f"build {one['build']}  {_minute(one['at'])}  {one['by']}{_build_state(one)}")
    for one in found.proposals:
        _tell(asked, f"proposal {one.number}  {_minute(one.at)}  {one.by}  {', '.join(one.uploads)}  {one.state}{_due(one)}")
    if not found.uploads:
        _tell(asked, "Nothing has been loaded yet.")
    return shapes.history_shape(found), 0


def changes(session, asked):
    """Show what differs between two builds, or between one and the build before it."""
    found = actions.between(session, asked.build, asked.other)
    _tell(asked, f"From {found.before['build'] if found.before else 'nothing'} to {found.after['build']}:")
    for one in found.indicators:
        _tell(asked, f"  {one.indicator:<50} {one.new:,} new, {one.changed:,} changed, {one.gone:,} gone, {one.hidden:,} newly hidden")
    if not found.indicators:
        _tell(asked, "  nothing differs")
    return shapes.between_shape(found), 0


def download(session, asked):
    """Write a kept upload, byte for byte as it was loaded, under its own name or another."""
    name, kept = actions.download(session, asked.upload)
    target = asked.out or Path(Path(name).name)
    if target.exists():
        raise UsageError(f"There is a {target} already. Move it away, or name another file with --out.")
    try:
        shutil.copyfile(kept, target)
    except OSError as error:
        raise UsageError(f"{target} could not be written ({error.strerror}). Name another file with --out.") from error
    _tell(asked, f"Written to {target}, byte for byte as it was loaded.")
    return {"upload": asked.upload, "file": name, "out": str(target)}, 0


def show(session, asked):
    """Show one indicator for one area."""
    panel = actions.show(session, asked.indicator, asked.area, asked.breakdown)
    answer = shapes.show_shape(panel)
    _tell(asked, f"{panel.title}\n{panel.words}\n")
    for one in answer["series"]:
        value = f"{one['value']:,.{panel.indicator.decimals}f} {panel.indicator.unit}" if one["status"] == "shown" else one["status"]
        _tell(asked, f"  {one['period']:<16} {'' if one['category'] == 'all' else one['category']:<30} {value:>16}")
    _tell(asked, f"\n{panel.source_line}")
    return answer, 0


def listing(session, asked):
    """List the indicators, where they stand, and who owes those without data."""
    listed = actions.list_indicators(session, asked.framework)
    for one in listed:
        _tell(asked, f"{one.id:<50} {one.title}" + ("" if one.has_data else f"  (no data yet, owed by {one.owed_by})"))
    return shapes.list_shape(listed), 0


def check(session, asked):
    """Check definitions, ledger, uploads and the live build."""
    findings = actions.check(session)
    for one in findings:
        _tell(asked, f"{'well' if one.well else 'NOT WELL':<9} {one.what}: {one.words}")
    return shapes.check_shape(findings), 0 if all(one.well for one in findings) else 1


def sample(session, asked):
    """Load and publish the invented sample figures into an empty home."""
    told = None if asked.json else lambda one: print(f"Preparing sample figures: {one.file}", flush=True)
    outcomes = actions.sample(session, told=told)
    return shapes.load_shape(outcomes), 1 if any(one.status == "rejected" for one in outcomes) else 0


def watch(session, asked):
    """Load every file that arrives in a folder, and move it to processed/ or rejected/ with its report beside it."""
    told = None if asked.json else _tell_outcome
    outcomes = actions.watch(session, asked.folder, asked.loader, asked.codebook, asked.publish, asked.every, asked.once, told)
    return shapes.load_shape(outcomes), 1 if any(one.status == "rejected" for one in outcomes) else 0


def _parser():
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--home", type=Path, metavar="DIR", help="the folder that everything is kept in (else LOS_HOME, else var/)")
    common.add_argument("--json", action="store_true", help="answer with one JSON object")
    common.add_argument("--wait", type=float, metavar="SECONDS", help=f"how long to wait for someone else who is writing ({PATIENCE})")
    parser = _Parser(prog="cli.py", description="Line of Sight, from the command line.", parents=[common])
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB", parser_class=_Parser)

    def verb(name, run):
        made = verbs.add_parser(name, parents=[common], help=run.__doc__.splitlines()[0], description=run.__doc__)
        made.set_defaults(run=run)
        return made.add_argument

    add = _with_reason(verb("load", load))
    add("files", nargs="+", type=Path, metavar="FILE")
    add("--as", dest="loader", metavar="LOADER", help="read the files as this kind of extract")
    add("--codebook", type=Path, metavar="FILE", help="for survey responses: which column is which question")
    _add_recipe(add)
    add("--dry-run", action="store_true", help="check only; keep and publish nothing")
    add("--publish", action="store_true", help="publish afterwards, if no file was rejected")
    add = _with_reason(verb("fetch", fetch))
    add("source", choices=("dfe", "fingertips"), metavar="SOURCE", help="dfe (explore education statistics) or fingertips")
    add("name", nargs="?", metavar="NAME", help="dfe: the id or address of a data set; fingertips: the number of an indicator")
    add("--find", metavar="WORDS", help="dfe: list the data sets of publications with these words")
    add("--version", metavar="V", help="dfe: a version of the data set (else its latest)")
    add("--area-type", type=int, metavar="N", help="fingertips: the type of areas (502, counties and unitary authorities)")
    add("--parent-type", type=int, metavar="N", help="fingertips: the type of the area each stands beside (15, England)")
    add("--base-url", metavar="URL", help="another address of the service (else LOS_DFE_URL or LOS_FINGERTIPS_URL)")
    add("--dry-run", action="store_true", help="fetch and check only; keep and publish nothing")
    add("--publish", action="store_true", help="publish afterwards, if the file was not rejected")
    add = verb("preview", preview)
    add("file", type=Path, metavar="FILE")
    _add_recipe(add)
    add("--out", type=Path, metavar="TABLE.csv", help="write the table as read")
    add = _with_reason(verb("publish", publish))
    add("uploads", nargs="*", metavar="UPLOAD", help="these only, else all that wait; a withdrawn one comes back")
    add("--at", metavar="TIME", help="publish at this date and time, such as '2026-12-01 09:00'")
    add("--due", action="store_true", help="publish only what is scheduled and due, as a timer would ask")
    add = _with_reason(verb("propose", propose))
    add("uploads", nargs="*", metavar="UPLOAD", help="these only, else all that wait; a withdrawn one comes back")
    add("--at", metavar="TIME", help="to be published at this date and time")
    for name, run in (("approve", approve), ("cancel", cancel)):
        _with_reason(verb(name, run))("proposal", metavar="NUMBER")
    for name, run in (("withdraw", withdraw), ("restore", restore)):
        _with_reason(verb(name, run))("upload", metavar="UPLOAD")
    _with_reason(verb("pin", pin))("build", metavar="BUILD")
    _with_reason(verb("unpin", unpin))
    verb("history", history)
    add = verb("changes", changes)
    add("build", metavar="BUILD")
    add("other", metavar="BUILD", nargs="?", help="else the one made before it")
    add = verb("download", download)
    add("upload", metavar="UPLOAD")
    add("--out", type=Path, metavar="FILE", help="else the name it was loaded with")
    add = verb("show", show)
    add("indicator", metavar="INDICATOR")
    add("--area", required=True, metavar="CODE")
    add("--breakdown", default="all", metavar="B")
    verb("list", listing)("--framework", metavar="ID")
    verb("check", check)
    verb("sample", sample)
    add = verb("watch", watch)
    add("folder", type=Path, metavar="DIR")
    add("--as", dest="loader", metavar="LOADER", help="read the files as this kind of extract")
    add("--codebook", type=Path, metavar="FILE", help="for survey responses: which column is which question")
    add("--publish", action="store_true", help="publish whenever a file was accepted")
    add("--every", type=float, default=5.0, metavar="SECONDS", help="how often to look (5)")
    add("--once", action="store_true", help="take what is there and stop")
    return parser


def _with_reason(add):
    add("--reason", help="written in the ledger")
    return add


def _add_recipe(add):
    """How a file is read where it does not say so itself."""
    add("--recipe", type=Path, metavar="FILE", help="TOML or JSON: corrections of the reading, and which columns are which of ours")
    add("--afresh", action="store_true", help="do not read it as an earlier file with the same headings was read")


class _Parser(argparse.ArgumentParser):
    """Complains as every other part does, so that --json is kept to."""

    def error(self, message):
        raise UsageError(f"{message[0].upper()}{message[1:]}.\n{self.format_usage().strip()}")


def _proposed(asked, proposal):
    """A proposal, or a decision for an hour to come."""
    what = f"{', '.join(proposal.uploads)} as proposal {proposal.number}"
    if proposal.state == "scheduled":
        _tell(asked, f"Scheduled: {what}{_due(proposal)}. Nobody sees it before. To call it off: python cli.py cancel {proposal.number}")
    else:
        _tell(asked, f"Proposed: {what}{_due(proposal)}. Another steward approves it: python cli.py approve {proposal.number}")
    return shapes.proposal_shape(proposal), 0


def _due(proposal):
    return f", for {actions.local(proposal.due)}" if proposal.due else ""


def _published(made):
    """What became of a publication, in a sentence or two."""
    hidden = f"{made.rows:,} rows of {made.indicators} indicators from {made.uploads} uploads, {made.hidden:,} of them hidden"
    said = f"Published as build {made.build}: {hidden}." if made.new else f"Nothing has changed since build {made.build}, which stays."
    said += " Nobody sees it yet, as another build is pinned: python cli.py unpin." if made.held else ""
    return said + (f" Left out, as withdrawn or loaded anew since: {', '.join(made.left_out)}." if made.left_out else "")


def _build_state(one):
    return "  pinned" if one["pinned"] else "  live" if one["live"] else "  held back" if one["held"] else ""


def _tell(asked, text):
    if not asked.json:
        print(text)


def _tell_table(asked, read):
    if read.text:
        lines, split = " and ".join(map(str, read.header_rows)), f", separated by {read.delimiter}" if read.delimiter else ""
        where = f"{read.where}: read" if read.where else "Read"
        _tell(asked, f"{where} as {read.encoding}{split}, headings on line {lines}, {read.row_count:,} rows below.")
        rows = ["\t".join(cell or "" for cell in cells) for _, *cells in read.rows(count=PREVIEWED)]
        _tell(asked, "\n".join(["\t".join(read.columns), *rows]))
    for one in read.skipped:
        _tell(asked, f"Not part of the table: lines {one.first} to {one.last}, {one.why}.")


def _tell_outcome(one):
    like = f" like {one.like}" if one.like else ""
    read = f"{one.rows:,} rows read{like} as {one.loader}, {one.facts:,} figures, upload {one.upload}"
    detail = {"accepted": read, "unchanged": f"the same file is active already (upload {one.upload})", "rejected": "nothing of it was kept"}
    print(f"{one.file}: {one.status}; {detail[one.status]}", flush=True)
    _list_problems(one.problems)


def _tell_problems(asked, problems):
    if not asked.json:
        _list_problems(problems)


def _list_problems(problems):
    for problem in problems[:SHOWN]:
        print(f"  {'' if problem.severity == 'fault' else 'to look at: '}{problem}")
    if len(problems) > SHOWN:
        print(f"  … and {len(problems) - SHOWN:,} more; --json lists them all")


def _minute(at):
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")


def _faults(problems):
    return sum(problem.severity == "fault" for problem in problems)


@contextmanager
def _progress_on_a_terminal(pace=0.2):
    """Shows on standard error how far the work has come, where someone watches it."""
    if not sys.stderr.isatty():
        yield
        return
    work, over = Work(), threading.Event()

    def show():
        while not over.wait(pace):
            if work.step:
                print(f"\r\x1b[K{work.step} … {work.share:.0%}\r", end="", file=sys.stderr, flush=True)
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    showing = threading.Thread(target=show, daemon=True)
    showing.start()
    try:
        with followed(work):
            yield
    finally:
        over.set()
        showing.join()


def _complain_of_waiting(text):
    print(text, file=sys.stderr, flush=True)


def _complain(as_json, text):
    if not as_json:
        print(text, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
