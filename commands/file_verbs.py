"""The verbs that bring files in, look at them, and hand them out again. Each returns (its answer, the exit code)."""

import shutil
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path
from typing import Any

import actions
from actions import Session, json_answers
from commands.output import faults, published, tell, tell_outcome, tell_problems, tell_table
from commands.output_file import refuse_to_overwrite, written
from errors import UsageError


def load(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Load files, and publish when asked and none was rejected."""
    _refuse_a_contradiction(session, arguments)
    together = _annotated_alone(arguments)
    report = None if arguments.json else tell_outcome
    options = actions.LoadOptions(
        arguments.loader, arguments.codebook, arguments.dry_run, recipe=arguments.recipe, afresh=arguments.afresh, reason=arguments.reason, published_by=arguments.published_by
    )  # fmt: skip
    outcomes = actions.load(session, arguments.files, options, report)
    for (file, _, metadata), outcome in zip(together, outcomes):
        if outcome.problems:
            copy = actions.annotated_copy(session, file, outcome, options, metadata)
            tell(arguments, f"A copy with each fault beside its cell: {written(arguments.annotated, copy)}")
        else:
            tell(arguments, f"Nothing is wrong with {outcome.file}, so that no copy of it was written.")
    return _loaded(session, arguments, outcomes)


def _annotated_alone(arguments):
    """The one file to copy with its faults, as (file, name, metadata); none where no copy is asked for."""
    if not arguments.annotated:
        return []
    if arguments.annotated.suffix.lower() != ".xlsx":
        raise UsageError("--annotated writes an Excel workbook. Name a file that ends in .xlsx.")
    together = actions.paired(arguments.files)
    if len(together) > 1:
        raise UsageError("--annotated writes a copy of one file. Load the files one by one, or leave it out.")
    return together


def fetch(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Fetch a published extract from the service that publishes it, and load it; with --find, list what there is (dfe only)."""
    _refuse_a_contradiction(session, arguments)
    if arguments.find:
        data_sets = actions.data_sets(session, arguments.find, arguments.base_url)
        for data_set in data_sets:
            tell(arguments, f"{data_set.id}  {data_set.title} ({data_set.publication}, version {data_set.version} of {data_set.published})")
        return {"data_sets": [asdict(data_set) for data_set in data_sets]}, 0
    if not arguments.name:
        raise UsageError("Say what to fetch: the id of a data set, or the number of a Fingertips indicator.")
    report = None if arguments.json else tell_outcome
    return _loaded(
        session,
        arguments,
        actions.fetch(session, arguments.source, arguments.name, arguments.base_url, arguments.dry_run, report, **_own(arguments)),
    )


def _refuse_a_contradiction(session, arguments):
    if arguments.dry_run and arguments.publish:
        raise UsageError("--dry-run changes nothing, so it cannot be had together with --publish. Leave one of them out.")
    if arguments.partial and not arguments.publish:
        raise UsageError("--partial says what --publish may publish, and stands for nothing alone. Add --publish, or leave it out.")
    if arguments.publish:
        actions.refuse_in_one_go(session)


def _own(arguments):
    """The options that belong to one source, and may not be given with the other."""
    own = {"dfe": {"version": arguments.version}, "fingertips": {"area_type": arguments.area_type, "parent_type": arguments.parent_type}}
    for source, options in own.items():
        if source != arguments.source and any(options.values()):
            raise UsageError(f"--{', --'.join(options).replace('_', '-')} can be had with {source} alone. Leave it out.")
    return {name: value for name, value in own[arguments.source].items() if value is not None}


def _loaded(session, arguments, outcomes):
    """Say what became of the files, and publish when asked: all of them, or with --partial those that were accepted."""
    rejected, build = sum(outcome.status == "rejected" for outcome in outcomes), None
    accepted = len(outcomes) - rejected
    if arguments.publish and accepted and (arguments.partial or not rejected):
        made = actions.publish(session, arguments.reason)
        build = made.build
        tell(arguments, published(made))
    elif not rejected and not arguments.dry_run:
        tell(arguments, "Nothing is shown until it is published: python cli.py publish")
    if rejected:
        tell(arguments, _rejections(arguments, rejected, accepted, build))
    return json_answers.load_shape(outcomes, build), 1 if rejected else 0


def _rejections(arguments, rejected, accepted, build):
    """How many files were rejected, and what can be done with the others."""
    counted = f"{rejected} of {rejected + accepted} rejected."
    if build or arguments.dry_run or not accepted:
        return counted if build else f"{counted} Nothing was published."
    return (
        f"{counted} The others are kept. Nothing was published. To publish what was accepted: --publish --partial, or python cli.py publish"
    )


def preview(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Show a file exactly as it would be read, every table in it; with --out, write that table (of several, the longest)."""
    read = actions.preview(session, arguments.file, recipe=arguments.recipe, afresh=arguments.afresh)
    if arguments.out and not faults(read.problems):
        read.write_csv(arguments.out)
    answer = json_answers.preview_shape(read)
    if read.like:
        tell(arguments, f"Read as {read.like.file} was, which has the same headings; --afresh forgets that.")
    for sheet in (read, *read.beside):
        tell_table(arguments, sheet)
    tell_problems(arguments, read.problems)
    return answer, 1 if faults(read.problems) else 0


def download(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Write a kept upload, byte for byte as it was loaded, under its own name or another."""
    name, kept = actions.download(session, arguments.upload)
    target = arguments.out or Path(Path(name).name)
    refuse_to_overwrite(target, "--out")
    try:
        shutil.copyfile(kept, target)
    except OSError as error:
        raise UsageError(f"{target} could not be written ({error.strerror}). Name another file with --out.") from error
    tell(arguments, f"Written to {target}, byte for byte as it was loaded.")
    return {"upload": arguments.upload, "file": name, "out": str(target)}, 0


def sample(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Load and publish the invented sample figures into an empty home."""
    notify = None if arguments.json else lambda outcome: print(f"Preparing sample figures: {outcome.file}", flush=True)
    outcomes = actions.sample(session, told=notify)
    return json_answers.load_shape(outcomes), 1 if any(outcome.status == "rejected" for outcome in outcomes) else 0


def watch(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Load every file that arrives in a folder, and move it to processed/ or rejected/ with its report beside it."""
    notify = None if arguments.json else tell_outcome
    outcomes = actions.watch(
        session, arguments.folder, arguments.loader, arguments.codebook, arguments.publish, arguments.every, arguments.once, notify
    )
    return json_answers.load_shape(outcomes), 1 if any(outcome.status == "rejected" for outcome in outcomes) else 0
