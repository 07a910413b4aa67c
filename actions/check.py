"""Whether everything that is kept is whole: definitions, ledger, uploads, and the live build, made again, compared and attacked."""

from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import chain

import clock
from actions.digests import building_digest
from actions.erasure import retention
from actions.new_build import inputs_of
from actions.publication_state import served
from actions.session import Session
from actions.surveys.kept_quotes import words_of_quotes
from actions.upload_facts import lost, read_again
from errors import BoardError, CatalogueError, StoreError
from publish import publish
from publish.audit_in_words import judge, refusals
from store import builds, uploads
from store.compare import same
from store.ledger import built
from store.published import Published
from store.work_folder import workspace


@dataclass(frozen=True)
class Finding:
    """One thing looked at: whether it is well, and in words what was found or what to do."""

    what: str
    well: bool
    words: str


def check(session: Session) -> tuple[Finding, ...]:
    """Every Finding, in the order of looking. Nothing is changed."""
    session.require("check")
    findings = [_definitions(session), _ledger(session)]
    if all(finding.well for finding in findings):
        findings += [_uploads(session), _retention(session), *_live_build(session), _disclosure(session)]
    return tuple(findings)


def _definitions(session):
    try:
        catalogue = session.catalogue
    except CatalogueError as error:
        return Finding("definitions", False, str(error))
    if catalogue.faulty:
        return Finding("definitions", False, str(CatalogueError(chain.from_iterable(catalogue.faulty.values()))))
    return Finding("definitions", True, f"{len(catalogue.indicators)} indicators in {len(catalogue.frameworks)} frameworks open")


def _ledger(session):
    try:
        broken, lines = session.ledger.verify(), len(session.ledger.lines())
        older = _older(session)
    except BoardError as error:
        return Finding("ledger", False, str(error))
    if broken:
        return Finding("ledger", False, f"Line {broken} was changed after it was written. Put the ledger back from your last backup.")
    if older:
        return Finding("ledger", False, older)
    return Finding("ledger", True, f"{lines} lines, each following from the one before")


def _older(session):
    """What a build says it was made of and the ledger does not know, in words; empty where there is none such."""
    known, lost = {upload.upload for upload in session.ledger.uploads()}, {}
    for place in builds.unnamed(session.home, [build.build for build in session.ledger.builds()]):
        with suppress(StoreError), closing(Published(place)) as build:
            lost |= {extract.upload: extract.file for extract in build.extracts() if extract.upload not in known}
    if not lost:
        return ""
    files = ", ".join(f"{file} (upload {upload})" for upload, file in lost.items())
    return (
        f"The ledger is older than the versions beside it: they were made of {files}, of which it knows nothing. "
        "Put the newest ledger back from your backup, or load these files again."
    )


def _uploads(session):
    known = [upload for upload in session.ledger.uploads() if upload.state != "erased"]
    kept = {sha: upload for upload in known for sha in (upload.recipe, upload.codebook, upload.metadata, upload.sha256) if sha}
    damaged = uploads.damage(session.home, kept)
    if damaged:
        return Finding("uploads", False, "\n".join(lost(session.home, kept[sha], sha) for sha in damaged))
    # What a file was read by before, and the words of quotes, lie there too, as long as the file does.
    before = {
        part for line in session.ledger.lines() if line.verb == "load" for part in (line.detail.get("codebook"), line.detail.get("recipe"))
    }
    words = {sha for upload in known if upload.loader == "survey" for sha in words_of_quotes(session, upload.upload)}
    spare = len(uploads.kept(session.home) - kept.keys() - before - words)
    aside = (
        f"; {spare} more are in no line of the ledger and are not used: a load was stopped, or the ledger is older than they"
        if spare
        else ""
    )
    return Finding("uploads", True, f"{len(known)} kept byte for byte as they were accepted{aside}")


def _retention(session):
    overdue = retention(session)
    if not overdue:
        return Finding("retention", True, "no upload is kept for longer than data/policy.toml says")
    files = "; ".join(f"{entry.upload.file} (upload {entry.upload.upload}), to be kept until {entry.until}" for entry in overdue)
    return Finding(
        "retention", False, f"Kept for longer than data/policy.toml says: {files}. Erase them: python cli.py erase UPLOAD --reason WHY"
    )


def _live_build(session):
    line = session.ledger.live()
    if line is None:
        yield Finding("live build", True, "nothing has been published yet")
        return
    named = built(line)
    if not builds.intact(session.home, named.build, named.sha256):
        yield Finding("live build", False, f"{named.build} is lost or damaged. It is made again as soon as someone opens a page.")
        return
    yield Finding("live build", True, f"{named.build} is as it was published")
    shown, live, before = served(session), builds.path(session.home, named.build), named.before
    if named.digest != building_digest(session.catalogue, shown):
        yield Finding(
            "rebuild",
            True,
            "not compared: definitions or the program have changed since. It is made again as soon as someone opens a page or runs a command",
        )
        return
    if before and not builds.path(session.home, before).exists():
        yield Finding("rebuild", True, "not compared: it was made beside a version that is no longer kept")
        return
    try:
        with workspace(session.home) as folder:
            inputs = inputs_of(session, shown, folder, read_again)
            yield _rebuild(session, inputs, live, folder / "again", before and builds.path(session.home, before))
    except BoardError as error:
        yield Finding("rebuild", False, str(error))


def _rebuild(session, inputs, live, rebuilt, before):
    publish(inputs, session.catalogue, rebuilt, session.user.name, live.stem, clock.naive(), before)
    if same(live, rebuilt):
        return Finding("rebuild", True, "made again from its uploads, the version that everyone sees is the same in every row")
    return Finding(
        "rebuild", False, "Made again from its uploads, the version that everyone sees is not the same. Publish, and report this as a bug."
    )


def _disclosure(session):
    """Every kept build as it stands on disk, judged anew as an attacker would who knows nothing of how it was made."""
    unsafe, whole, live = [], 0, session.ledger.live()
    for named in session.ledger.builds():
        place = builds.path(session.home, named.build)
        if not builds.intact(session.home, named.build, named.sha256):
            continue
        whole += 1
        seen = live is not None and built(live).build == named.build
        which = f"Of what is shown ({named.build})" if seen else f"Of version {named.build}, which is kept and not opened"
        unsafe += [f"{which}: {reason}" for reason in refusals(judge(place, session.catalogue), session.catalogue)]
    if unsafe:
        return Finding("disclosure", False, "\n".join([*unsafe, "Publish again, which hides it, and report this as a bug."]))
    return Finding("disclosure", True, f"{_builds(whole)} judged as someone would who wants to know what is hidden: nothing follows")


def _builds(count):
    return "no version is kept to be" if not count else "the one kept version was" if count == 1 else f"all {count} kept versions were"
