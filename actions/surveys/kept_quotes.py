"""Quotes: what somebody wrote, masked, shortened and looked at twice before anybody reads it. The words lie beside the upload, and go with it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from access import may
from actions.publication import refuse_without_reason
from actions.session import Session
from actions.surveys.kept_themes import has_themes, kept_themes, places
from actions.surveys.survey_texts import SurveyTexts, survey_texts
from actions.surveys.theme_coding import Readings, coders, final_readings
from catalogue.did_you_mean import did_you_mean
from errors import UsageError
from free_text.coding_file import AnswerPlace
from free_text.masking import mask
from free_text.quoted_text import is_shortened
from free_text.theme_codebook import NOTHING, URGENT
from store import uploads
from store.records import Record, Records
from store.work_folder import workspace


KIND = "quote"
WAITING, APPROVED, WITHDRAWN = "waiting for a second look", "approved", "withdrawn"
# A group is named beside a quote only where so many of it answered the question.
LARGE_ENOUGH = 10
NOT_SHORTENED = "A quote may leave words out of the masked answer ('…' in their place) and add none: what the masks took out stays out. The masked answer is: {text}"


@dataclass(frozen=True)
class Quote:
    """A quote by its id. `text` is None where its words are gone; `group` is what is said of the speaker, such as 'age: 14 to 15', or None."""

    id: str
    survey: str
    question: str
    theme: str | None
    text: str | None
    group: str | None
    status: str
    by: str
    looked_at_by: str | None
    reason: str | None
    upload: str


def quotes(session: Session, survey: str) -> tuple[Quote, ...]:
    """The quotes of a survey: the approved ones for everybody, all of them for whoever may read answers. Empty where there are none.

    Those of a survey that was withdrawn or erased are left out.
    """
    session.require("show")
    active = {entry.upload for entry in session.ledger.uploads() if entry.state == "active"}
    everything = may(session.user, "code")
    made = (_quote(session, record) for record in Records(session.home).latest(KIND, survey))
    return tuple(quote for quote in made if quote.upload in active and (everything or quote.status == APPROVED) and quote.text is not None)


def propose_quote(
    session: Session,
    survey: str,
    row: int,
    question: str | None = None,
    theme: str | None = None,
    breakdown: str | None = None,
    words: str | None = None,
    known: SurveyTexts | None = None,
) -> Quote:
    """Propose what somebody wrote as a quote; it waits for a second look. `words` are what is left of the masked answer, all of it without them.

    `breakdown` names what may be said of the speaker: the group, where ten or more of it answered. Raises UsageError where no such answer is,
    where it needs a person today, and where the words are not the answer's.
    """
    session.require("code")
    texts = survey_texts(session, survey, known)
    place = _place(texts, row, question)
    final = final_readings(coders(session, texts))
    _refuse_unfit(final.get(place, ()), place)
    masked = mask(_words_of(texts, place), places(session, texts)).text
    text = " ".join(words.split()) if words else masked
    if not is_shortened(text, masked):
        raise UsageError(NOT_SHORTENED.format(text=masked))
    theme_id = _theme(session, texts, place, theme, final)
    group = _group(session, texts, place, theme_id, breakdown, final)
    content = text.encode()
    sha = sha256(content).hexdigest()
    name = sha256(f"{texts.upload.upload} {place.question} {place.row} {sha}".encode()).hexdigest()[:12]
    body = {
        "question": place.question, "row": place.row, "upload": texts.upload.upload, "words": sha, "theme": theme_id, "group": group,
        "status": WAITING, "proposed_by": session.user.name,
    }  # fmt: skip
    with workspace(session.home) as folder, session.writing():
        (folder / "words").write_bytes(content)
        uploads.keep(session.home, folder / "words", sha)
        saved = Records(session.home).save_noted(
            KIND, survey, name, body, session.user.name, "quote", {"survey": survey, "quote": name, "status": WAITING}
        )
    return _quote(session, saved)


def approve_quote(session: Session, survey: str, quote: str) -> Quote:
    """Let everybody read a quote, after a second look at its words. Raises UsageError for one that is withdrawn."""
    session.require("approve_quote")
    record = _known(session, survey, quote)
    if record.body["status"] == WITHDRAWN:
        raise UsageError(f"The quote {record.id} was withdrawn. Propose it again, so that it is looked at again.")
    return _now(session, record, APPROVED, {"looked_at_by": session.user.name})


def withdraw_quote(session: Session, survey: str, quote: str, reason: str) -> Quote:
    """Take a quote back: from then on no page and no answer has it. The record of it stays."""
    session.require("code")
    refuse_without_reason(reason)
    return _now(session, _known(session, survey, quote), WITHDRAWN, {"reason": reason})


def words_of_quotes(session: Session, upload: str) -> tuple[str, ...]:
    """The hashes under which the words of an upload's quotes are kept, every version of them; they are destroyed with it."""
    records = Records(session.home)
    surveys = {line.detail["survey"] for line in session.ledger.lines() if line.verb == "quote"}
    bodies = (record.body for survey in sorted(surveys) for record in records.versions(KIND, survey) if record.body)
    return tuple(dict.fromkeys(body["words"] for body in bodies if body["upload"] == upload))


def _now(session: Session, record: Record, status: str, more: dict) -> Quote:
    body = record.body | {"status": status} | more
    noted = {"survey": record.owner, "quote": record.id, "status": status, "reason": more.get("reason")}
    with session.writing():
        return _quote(session, Records(session.home).save_noted(KIND, record.owner, record.id, body, session.user.name, "quote", noted))


def _quote(session: Session, record: Record) -> Quote:
    body = record.body
    kept = uploads.path(session.home, body["words"])
    text = kept.read_text(encoding="utf-8") if kept.exists() and body["status"] != WITHDRAWN else None
    return Quote(
        record.id, record.owner, body["question"], body["theme"], text, body["group"], body["status"], body["proposed_by"],
        body.get("looked_at_by"), body.get("reason"), body["upload"],
    )  # fmt: skip


def _known(session: Session, survey: str, quote: str) -> Record:
    records = {record.id: record for record in Records(session.home).latest(KIND, survey)}
    near = [name for name in records if name.startswith(quote)]
    if len(near) != 1:
        raise UsageError(f"There is no quote '{quote}' of '{survey}'.{did_you_mean(quote, records)} See: python cli.py quotes {survey}")
    return records[near[0]]


def _place(texts: SurveyTexts, row: int, question: str | None) -> AnswerPlace:
    asked = texts.to_read.questions
    if question is None and len(asked) > 1:
        raise UsageError(f"Several questions were answered in people's own words. Name one with --question: {', '.join(asked)}.")
    place = AnswerPlace(row, question or asked[0])
    if place not in texts.to_read.places:
        raise UsageError(f"Row {row} of the survey's file has no answer to '{place.question}'.{did_you_mean(place.question, asked)}")
    return place


def _words_of(texts: SurveyTexts, place: AnswerPlace) -> str:
    return next(answer.text for answer in texts.answers if (answer.row, answer.question) == (place.row, place.question))


def _refuse_unfit(themes: Sequence[str], place: AnswerPlace) -> None:
    if URGENT in themes:
        raise UsageError(f"The answer in row {place.row} needs a person today, and is kept out of everything else. It is no quote.")
    if NOTHING in themes:
        raise UsageError(f"The answer in row {place.row} was read as saying nothing. Quote another.")


def _theme(session: Session, texts: SurveyTexts, place: AnswerPlace, theme: str | None, final: Readings) -> str | None:
    if theme is None:
        read = final.get(place, ())
        return read[0] if len(read) == 1 else None
    known = {each.id for each in kept_themes(session, texts).book.of(place.question)} if has_themes(session, texts.book.id) else set()
    if theme not in known:
        raise UsageError(f"'{theme}' is no theme of '{place.question}'.{did_you_mean(theme, known)}")
    return theme


def _group(
    session: Session, texts: SurveyTexts, place: AnswerPlace, theme: str | None, breakdown: str | None, final: Readings
) -> str | None:
    """What is said of the speaker: one group, of which ten or more gave the same theme, and the same one wherever the speaker is quoted."""
    if breakdown is None:
        return None
    known = {group.breakdown for group in texts.book.groups}
    if breakdown not in known:
        raise UsageError(
            f"The survey has no groups by '{breakdown}'.{did_you_mean(breakdown, known)} There are: {', '.join(sorted(known))}."
        )
    groups = {AnswerPlace(answer.row, answer.question): answer.groups.get(breakdown) for answer in texts.answers}
    mine = groups[place]
    like = [other for other, category in groups.items() if other.question == place.question and category == mine]
    # The theme stands beside the quote as well, and together they are of fewer.
    both = [other for other in like if theme is None or theme in final.get(other, ())]
    if mine is None or len(both) < max(LARGE_ENOUGH, session.catalogue.policy.count):
        raise UsageError(
            f"Too few are in the speaker's group by '{breakdown}' for it to stand beside the quote: it could show who it is. Leave it out."
        )
    before = {quote.body["group"] for quote in _of_same_speaker(session, texts, place)}
    named = f"{breakdown}: {mine}"
    if before - {named, None}:
        raise UsageError(
            "Another quote of the same speaker stands with another group; together they could show who it is. Leave it out, or name the same."
        )
    return named


def _of_same_speaker(session: Session, texts: SurveyTexts, place: AnswerPlace) -> Iterator[Record]:
    for record in Records(session.home).latest(KIND, texts.book.id):
        if (record.body["upload"], record.body["row"]) == (texts.upload.upload, place.row) and record.body["status"] != WITHDRAWN:
            yield record
