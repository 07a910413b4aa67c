"""The verbs that bring files in, look at them, and hand them out again. Each returns (its answer, the exit code)."""

import shutil
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path
from typing import Any

import actions
from actions import Session, answers
from commands.output import faults, published, tell, tell_outcome, tell_problems, tell_table
from errors import UsageError


def load(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Load files, and publish when asked and none was rejected."""
    _refuse_a_contradiction(session, asked)
    told = None if asked.json else tell_outcome
    options = actions.LoadOptions(
        asked.loader, asked.codebook, asked.dry_run, recipe=asked.recipe, afresh=asked.afresh, reason=asked.reason, published_by=asked.published_by
    )  # fmt: skip
    return _loaded(session, asked, actions.load(session, asked.files, options, told))


def fetch(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Fetch a published extract from the service that publishes it, and load it; with --find, list what there is (dfe only)."""
    _refuse_a_contradiction(session, asked)
    if asked.find:
        found = actions.data_sets(session, asked.find, asked.base_url)
        for one in found:
            tell(asked, f"{one.id}  {one.title} ({one.publication}, version {one.version} of {one.published})")
        return {"data_sets": [asdict(one) for one in found]}, 0
    if not asked.name:
        raise UsageError("Say what to fetch: the id of a data set, or the number of a Fingertips indicator.")
    told = None if asked.json else tell_outcome
    return _loaded(session, asked, actions.fetch(session, asked.source, asked.name, asked.base_url, asked.dry_run, told, **_own(asked)))


def _refuse_a_contradiction(session, asked):
    if asked.dry_run and asked.publish:
        raise UsageError("--dry-run changes nothing, so it cannot be had together with --publish. Leave one of them out.")
    if asked.partial and not asked.publish:
        raise UsageError("--partial says what --publish may publish, and stands for nothing alone. Add --publish, or leave it out.")
    if asked.publish:
        actions.refuse_in_one_go(session)


def _own(asked):
    """The options that belong to one source, and may not be given with the other."""
    own = {"dfe": {"version": asked.version}, "fingertips": {"area_type": asked.area_type, "parent_type": asked.parent_type}}
    for source, options in own.items():
        if source != asked.source and any(options.values()):
            raise UsageError(f"--{', --'.join(options).replace('_', '-')} can be had with {source} alone. Leave it out.")
    return {name: value for name, value in own[asked.source].items() if value is not None}


def _loaded(session, asked, outcomes):
    """Say what became of the files, and publish when asked: all of them, or with --partial those that were accepted."""
    rejected, build = sum(one.status == "rejected" for one in outcomes), None
    accepted = len(outcomes) - rejected
    if asked.publish and accepted and (asked.partial or not rejected):
        made = actions.publish(session, asked.reason)
        build = made.build
        tell(asked, published(made))
    elif not rejected and not asked.dry_run:
        tell(asked, "Nothing is shown until it is published: python cli.py publish")
    if rejected:
        tell(asked, _rejections(asked, rejected, accepted, build))
    return answers.load_shape(outcomes, build), 1 if rejected else 0


def _rejections(asked, rejected, accepted, build):
    """How many files were rejected, and what can be done with the others."""
    counted = f"{rejected} of {rejected + accepted} rejected."
    if build or asked.dry_run or not accepted:
        return counted if build else f"{counted} Nothing was published."
    return (
        f"{counted} The others are kept. Nothing was published. To publish what was accepted: --publish --partial, or python cli.py publish"
    )


def preview(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Show a file exactly as it would be read, every table in it; with --out, write that table (of several, the longest)."""
    read = actions.preview(session, asked.file, recipe=asked.recipe, afresh=asked.afresh)
    if asked.out and not faults(read.problems):
        read.write_csv(asked.out)
    answer = answers.preview_shape(read)
    if read.like:
        tell(asked, f"Read as {read.like.file} was, which has the same headings; --afresh forgets that.")
    for one in (read, *read.beside):
        tell_table(asked, one)
    tell_problems(asked, read.problems)
    return answer, 1 if faults(read.problems) else 0


def download(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Write a kept upload, byte for byte as it was loaded, under its own name or another."""
    name, kept = actions.download(session, asked.upload)
    target = asked.out or Path(Path(name).name)
    if target.exists():
        raise UsageError(f"There is a {target} already. Move it away, or name another file with --out.")
    try:
        shutil.copyfile(kept, target)
    except OSError as error:
        raise UsageError(f"{target} could not be written ({error.strerror}). Name another file with --out.") from error
    tell(asked, f"Written to {target}, byte for byte as it was loaded.")
    return {"upload": asked.upload, "file": name, "out": str(target)}, 0


def sample(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Load and publish the invented sample figures into an empty home."""
    told = None if asked.json else lambda one: print(f"Preparing sample figures: {one.file}", flush=True)
    outcomes = actions.sample(session, told=told)
    return answers.load_shape(outcomes), 1 if any(one.status == "rejected" for one in outcomes) else 0


def watch(session: Session, asked: Namespace) -> tuple[Any, int]:
    """Load every file that arrives in a folder, and move it to processed/ or rejected/ with its report beside it."""
    told = None if asked.json else tell_outcome
    outcomes = actions.watch(session, asked.folder, asked.loader, asked.codebook, asked.publish, asked.every, asked.once, told)
    return answers.load_shape(outcomes), 1 if any(one.status == "rejected" for one in outcomes) else 0
