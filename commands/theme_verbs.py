"""The verbs of what people wrote in a survey: themes that people read it into, and quotes. Each returns (its answer, the exit code)."""

from argparse import Namespace
from typing import Any

import actions
from actions import Session, json_answers
from commands.output import faults, published, tell, tell_problems
from commands.output_file import refuse_to_overwrite, written
from errors import UploadError, UsageError


THEME_OPTIONS = {
    "show": (),
    "draft": ("to",),
    "keep": ("file",),
    "read": ("to", "coder", "sample", "unread"),
    "code": ("coder", "file", "settles", "publish", "reason"),
}
QUOTE_OPTIONS = {
    "show": (),
    "propose": ("row", "question", "theme", "group", "text"),
    "approve": ("quote",),
    "withdraw": ("quote", "reason"),
}
SHOWN = {"hidden": "hidden to protect children", "missing": "no answers", "not published": "not published yet"}


def themes(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Show the themes of what people wrote in a survey; draft, keep, read answers for and code them."""
    act, survey = _act(arguments, THEME_OPTIONS, "themes")
    return {"show": _show, "draft": _draft, "keep": _keep, "read": _read, "code": _code}[act](session, survey, arguments)


def _act(arguments: Namespace, options: dict[str, tuple[str, ...]], verb: str) -> tuple[str, str]:
    """(what is to be done, the survey): the survey alone means to show."""
    act, *rest = arguments.words if len(arguments.words) > 1 else ("show", *arguments.words)
    if act not in options:
        raise UsageError(
            f"{verb} cannot '{act}'. Write {verb} SURVEY, or {', '.join(f'{verb} {name} SURVEY' for name in options if name != 'show')}."
        )
    if len(rest) != 1:
        raise UsageError(f"Name one survey: {verb} {act} SURVEY.")
    for name in {name for names in options.values() for name in names}:
        if getattr(arguments, name, None) and name not in options[act]:
            raise UsageError(f"--{name} says nothing to {verb} {act}. Leave it out.")
    return act, rest[0]


def _needed(arguments: Namespace, name: str, words: str) -> Any:
    value = getattr(arguments, name)
    if value is None:
        raise UsageError(words)
    return value


def _show(session: Session, survey: str, arguments: Namespace) -> tuple[Any, int]:
    found = actions.survey_themes(session, survey)
    for count in found.themes:
        shape = json_answers.theme_shape(count)
        share = (
            f"{shape['share']:.0f}% ({shape['lower95']:.0f} to {shape['upper95']:.0f})"
            if shape["share"] is not None
            else SHOWN.get(shape["status"])
        )
        agreed = "" if shape["kappa"] is None else f"; coders agree: kappa {shape['kappa']:.2f}, alpha {shape['alpha']:.2f}"
        tell(arguments, f"{count.theme.title}: {share}{agreed}")
    tell(
        arguments,
        f"Not read yet: {found.unread:,}. Read differently and not settled: {sum(not each.settled for each in found.disagreements):,}.",
    )
    if found.urgent:
        rows = ", ".join(str(place.row) for place in found.urgent)
        tell(arguments, f"Need a person today: row {rows} of the survey's file. Follow your safeguarding procedure now.")
    return json_answers.survey_themes_shape(found), 0


def _draft(session: Session, survey: str, arguments: Namespace) -> tuple[Any, int]:
    to = _needed(arguments, "to", "Where are the themes to be written? Add --to THEMES.toml.")
    refuse_to_overwrite(to, "--to")
    drafted = actions.draft_themes(session, survey)
    name = written(to, drafted.encode())
    tell(arguments, f"Written: {name}. Look at each theme; then: python cli.py themes keep {survey} --file {name}")
    return {"survey": survey, "file": name, "themes": drafted.count("[[theme]]")}, 0


def _keep(session: Session, survey: str, arguments: Namespace) -> tuple[Any, int]:
    file = _needed(arguments, "file", "Which themes? Add --file THEMES.toml.")
    try:
        kept = actions.keep_themes(session, survey, _content(file).decode("utf-8-sig"), file.name)
    except UploadError as error:
        return _refused(arguments, survey, error)
    tell(
        arguments,
        f"Kept: {len(kept.book.themes)} themes, version {kept.version}. Next: python cli.py themes read {survey} --coder NAME --to ANSWERS.csv",
    )
    return {"survey": survey, "version": kept.version, "themes": [theme.id for theme in kept.book.themes], "problems": []}, 0


def _read(session: Session, survey: str, arguments: Namespace) -> tuple[Any, int]:
    answers = actions.answers_to_read(session, survey, arguments.coder, arguments.sample, arguments.unread)
    name = None
    if arguments.to:
        name = written(arguments.to, actions.answers_csv(answers))
        tell(
            arguments,
            f"Written: {name}, with {len(answers):,} answers. Fill in 'themes', several with ';' between them; where none fits: Another matter,",
        )
        tell(arguments, "Nothing said, or Needs a person today. " + f"Then: python cli.py themes code {survey} --coder NAME --file {name}")
    else:
        for answer in answers:
            tell(arguments, f"{answer.place.row}  {answer.masked.text}")
    return {"survey": survey, "file": name, "answers": json_answers.answers_to_read_shape(answers)}, 0


def _code(session: Session, survey: str, arguments: Namespace) -> tuple[Any, int]:
    coder = _needed(arguments, "coder", "Who has read the answers? Add --coder NAME.")
    file = _needed(arguments, "file", "Which file says how they were read? Add --file F.csv.")
    if arguments.publish:
        actions.refuse_in_one_go(session)
    try:
        texts = actions.survey_texts(session, survey)
        kept = actions.keep_coding(session, survey, coder, _content(file), file.name, arguments.settles, texts)
    except UploadError as error:
        return _refused(arguments, survey, error)
    outcome = actions.count_themes(session, survey, texts)
    tell(arguments, f"Read by {coder}: {kept.read:,} answers, {kept.changed:,} of them new or read otherwise than before.")
    if kept.urgent:
        tell(arguments, f"{kept.urgent:,} need a person today. See which: python cli.py themes {survey}")
    tell_problems(arguments, outcome.problems)
    build = None
    if arguments.publish and outcome.status != "rejected":
        made = actions.publish(session, arguments.reason)
        build = made.build
        tell(arguments, published(made))
    elif outcome.status == "accepted":
        tell(arguments, "Nothing of it is shown until it is published: python cli.py publish")
    answer = {
        "survey": survey, "coder": coder, "read": kept.read, "changed": kept.changed, "urgent": kept.urgent, "status": outcome.status, "build": build,
        "problems": [problem.as_dict() for problem in outcome.problems],
    }  # fmt: skip
    return answer, 1 if faults(outcome.problems) else 0


def quotes(session: Session, arguments: Namespace) -> tuple[Any, int]:
    """Show the quotes of a survey; propose, approve and withdraw them."""
    act, survey = _act(arguments, QUOTE_OPTIONS, "quotes")
    if act == "propose":
        row = _needed(arguments, "row", f"Which answer? Add --row N, the row of the survey's file; see: python cli.py themes read {survey}")
        made = actions.propose_quote(session, survey, row, arguments.question, arguments.theme, arguments.group, arguments.text)
        tell(
            arguments,
            f"Quote {made.id} waits for a second look: “{made.text}”\nThen: python cli.py quotes approve {survey} --quote {made.id}",
        )
    elif act == "approve":
        made = actions.approve_quote(session, survey, _named(arguments, survey))
        tell(arguments, f"Everybody may read it now: “{made.text}”")
    elif act == "withdraw":
        reason = _needed(arguments, "reason", "Why is it taken back? Add --reason.")
        made = actions.withdraw_quote(session, survey, _named(arguments, survey), reason)
        tell(arguments, f"The quote {made.id} is taken back everywhere.")
    kept = actions.quotes(session, survey)
    if act == "show":
        lines = [f"{quote.id}  {quote.status}: “{quote.text}”{f' ({quote.group})' if quote.group else ''}" for quote in kept]
        tell(arguments, "\n".join(lines) or f"There is no quote yet. Propose one: python cli.py quotes propose {survey} --row N")
    return json_answers.quotes_shape(survey, kept), 0


def _named(arguments: Namespace, survey: str) -> str:
    return _needed(arguments, "quote", f"Which quote? Add --quote ID, as python cli.py quotes {survey} lists it.")


def _content(file) -> bytes:
    if not file.is_file():
        raise UsageError(f"There is no file {file}. Check the name and the folder.")
    return file.read_bytes()


def _refused(arguments: Namespace, survey: str, error: UploadError) -> tuple[Any, int]:
    tell(arguments, str(error))
    return {"survey": survey, "problems": [problem.as_dict() for problem in error.problems]}, 1
