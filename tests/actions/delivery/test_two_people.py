"""Two people change one record at once: the first stands, the second is told, and the words of both are kept, whatever kind it is."""

import threading

import pytest

import actions
from actions.delivery import record_answers as shapes
from errors import MovedError, UsageError
from tests.actions.delivery.test_record_search import DECISION, EVIDENCE, QUESTION
from tests.actions.delivery.test_records import ACTION, RISK, STORY
from tests.extracts import copy_of, published, session


# Of each kind a record, and the key that two people change.
KEPT = {
    "story": (STORY, "author"), "action": (ACTION, "note"), "decision": (DECISION | {"id": "fund"}, "text"),
    "question": (QUESTION, "answer"), "risk": (RISK, "mitigation"), "evidence": (EVIDENCE, "limits"),
}  # fmt: skip
TOGETHER = 4


@pytest.fixture
def steward(tmp_path):
    return copy_of(published, tmp_path)


@pytest.mark.parametrize("kind", KEPT)
def test_the_second_is_told_and_the_words_of_both_are_kept(steward, kind):
    table, key = KEPT[kind]
    other = session(steward.home.folder, "contributor")
    first = actions.save_record(steward, kind, table)
    actions.save_record(other, kind, table | {key: "theirs", "version": 1})
    with pytest.raises(MovedError, match=f"Someone else has changed this {kind}.*Yours is kept beside it") as error:
        actions.save_record(steward, kind, table | {key: "mine", "version": 1})
    assert error.value.version == 2
    kept = actions.find_record(steward, kind, first.record.id)
    assert getattr(kept.record, key) == "theirs" and [getattr(version.record, key) for version in kept.aside] == ["mine"]
    assert [version.by for version in kept.versions] == ["some steward", "some contributor"]
    assert [entry["by"] for entry in shapes.record_shape(kept)["set_aside"]] == ["some steward"]
    assert getattr(actions.save_record(steward, kind, table | {key: "both", "version": 2}).record, key) == "both"


def test_at_the_same_instant_one_stands_and_the_others_are_kept_beside_it(steward):
    actions.save_record(steward, "action", ACTION)
    gate, told = threading.Barrier(TOGETHER), []

    def change(number):
        gate.wait()
        try:
            actions.save_record(steward, "action", ACTION | {"note": f"by {number}", "version": 1})
        except MovedError as error:
            told.append(str(error))

    people = [threading.Thread(target=change, args=(number,)) for number in range(TOGETHER)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    (kept,) = actions.list_records(steward, "action")
    assert len(told) == TOGETHER - 1 and len(kept.versions) == 2
    assert {version.record.note for version in (kept.latest, *kept.aside)} == {f"by {number}" for number in range(TOGETHER)}


def test_whoever_takes_away_what_another_has_changed_is_told_and_it_stays(steward):
    first = actions.save_record(steward, "risk", RISK)
    actions.save_record(steward, "risk", RISK | {"mitigation": "theirs"})
    with pytest.raises(MovedError, match="Someone else has changed this risk"):
        actions.remove_record(steward, "risk", first.record.id, 1)
    assert actions.find_record(steward, "risk", first.record.id).record.mitigation == "theirs"
    with pytest.raises(UsageError, match="whole number"):
        actions.save_record(steward, "risk", RISK | {"mitigation": "mine", "version": "1"})
