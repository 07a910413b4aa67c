"""Killed at any instant: what was accepted before is there, the verb is done or not done, and the next start is clean."""

import itertools
import os
import random
import signal
import threading

import pytest

import actions
from actions.publication_state import pending
from actions.scheduled_publication import due, still_as_proposed
from store import uploads
from tests.extracts import PLANS, session, value, write


MANY = 12
FAR = "2999-12-01 09:00"
WRITES = {"approve": "publish", "publish_due": "publish"}
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no fork")


def next_step(who, chance, folder, number):
    """A verb that can be done now, with its arguments. After a dozen files, only what is there is moved about."""
    known = who.ledger.uploads()
    active = [one["upload"] for one in known if one["state"] == "active"]
    withdrawn = {one["upload"] for one in known if one["state"] == "withdrawn"}
    steps = [["publish"]]
    if len(known) < MANY:
        steps.append(["load", [str(write(folder / f"{number}.csv", numerator=300 + number, years=range(2015, 2025)))]])
    steps += [["withdraw", chance.choice(active)]] if active else []
    steps += [["restore", chance.choice(sorted(withdrawn))]] if withdrawn else []
    return chance.choice([*steps, *decisions(who, chance), *pins(who, chance, withdrawn)])


def decisions(who, chance):
    """What can be proposed, scheduled, decided or come due now. What comes due was scheduled by a line of long ago."""
    opened = [one for one in who.ledger.proposals() if one.open]
    asked = {line for one in opened for line in one.lines}
    waits = [one for one in pending(who) if one["order"] not in asked]
    if waits:
        one = chance.choice(waits)
        yield ["propose", [one["upload"]]]
        yield ["schedule", FAR, [one["upload"]]]
        yield ["publish_due", one]
    if opened:
        yield ["cancel", chance.choice(opened).number]
    ready = [one for one in opened if one.state == "proposed" and still_as_proposed(who, one)]
    if ready:
        yield ["approve", chance.choice(ready).number]


def pins(who, chance, withdrawn):
    """A build to pin, of which nothing is withdrawn, or the pinned one to let go."""
    if actions.pinned(who):
        yield ["unpin"]
    whole = [one["build"] for one in who.ledger.builds() if not one["pinned"] and not withdrawn & set(one["uploads"])]
    if whole:
        yield ["pin", chance.choice(whole[-3:])]


def assert_sound(who, before, verb, ended):
    """The ledger goes on from where it was by the one line of this verb or by none, and everything it names is whole."""
    lines = who.ledger.lines()
    assert lines[: len(before)] == before and len(lines) - len(before) in ((0, 1) if ended else (1, 0) if verb == "publish" else (1,))
    assert all(line.verb == WRITES.get(verb, verb) for line in lines[len(before) :])
    actions.publish_due(who)
    assert not due(who)
    assert who.ledger.verify() is None
    assert uploads.damage(who.home, [one["sha256"] for one in who.ledger.uploads()]) == {}
    if who.ledger.live():
        shown = set(who.ledger.live().detail["build"]["uploads"])
        assert not shown & {one["upload"] for one in who.ledger.uploads() if one["state"] == "withdrawn"}
        assert (value(who) is not None) == bool(shown)


def torment(stable, tmp_path, kills, seed):
    who, chance, killed = session(tmp_path / "home"), random.Random(seed), 0
    took = {"load": stable("load", [str(write(tmp_path / "first.csv"))])[1], "publish": stable("publish")[1]}
    (first,) = (one["upload"] for one in who.ledger.uploads())
    took |= {"withdraw": stable("withdraw", first)[1], "restore": stable("restore", first)[1]}
    stable("load", [str(write(tmp_path / "second.csv", numerator=600))])
    took |= {"propose": stable("propose")[1], "cancel": stable("cancel", who.ledger.proposals()[0].number)[1]}
    took["schedule"] = took["propose"]
    for number in itertools.count():
        if killed == kills:
            break
        verb, *arguments = next_step(who, chance, tmp_path, number)
        if verb == "publish_due":
            one = arguments.pop()
            who.ledger.append("schedule", "embargo", uploads=[one["upload"]], lines=[one["order"]], due="2026-01-01T09:00:00+00:00")
        before = who.ledger.lines()
        ended, _ = stable(verb, *arguments, delay=chance.uniform(0, took.get(verb, took["publish"])))
        assert ended in (0, -signal.SIGKILL)
        killed += ended != 0
        assert_sound(who, before, verb, ended)
        if number % 20 == 0:
            assert all(one.well for one in actions.check(who)), actions.check(who)
    assert stable("publish")[0] == 0 or not who.ledger.uploads()
    assert {line.verb for line in who.ledger.lines()} >= {"load", "publish", "withdraw", "restore"}
    assert not list(who.home.work.iterdir()), "the next verb sweeps what the killed ones left"
    builds = {one["build"] for one in who.ledger.builds()}
    assert {file.stem for file in who.home.published.iterdir()} <= builds
    assert all(one.well for one in actions.check(who)), actions.check(who)


def test_killed_at_any_instant_nothing_accepted_is_lost_and_nothing_is_half_done(stable, tmp_path):
    torment(stable, tmp_path, kills=10, seed=20251122)


@pytest.mark.slow
def test_killed_two_hundred_times_nothing_accepted_is_lost_and_nothing_is_half_done(stable, tmp_path):
    torment(stable, tmp_path, kills=200, seed=4)


def test_two_loads_at_once_both_succeed_when_they_are_willing_to_wait(tmp_path):
    who = actions.Session.of(tmp_path / "home", session(tmp_path).user, wait=30)
    files = [write(tmp_path / f"{number}.csv", numerator=300 + 50 * number) for number in range(4)]
    outcomes = []
    threads = [threading.Thread(target=lambda file=file: outcomes.extend(actions.load(who, [file]))) for file in files]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one.status for one in outcomes] == ["accepted"] * 4
    assert who.ledger.verify() is None and len(who.ledger.uploads()) == 4


def test_a_publish_never_breaks_a_reader(tmp_path):
    who, stop, seen, broken = session(tmp_path / "home"), threading.Event(), set(), []
    actions.load(who, [write(tmp_path / "first.csv")])
    actions.publish(who)

    def read():
        try:
            while not stop.is_set():
                seen.add(actions.show(who, PLANS, "E08000025").build.id)
        except Exception as error:
            broken.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(4):
        actions.load(who, [write(tmp_path / f"{number}.csv", numerator=500 + number)])
        actions.publish(who)
    stop.set()
    for reader in readers:
        reader.join()
    assert broken == [] and len(seen) >= 3
