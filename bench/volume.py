"""Ten million rows: load and publish against bare DuckDB, and one series out of the result."""

import resource
import shutil
import subprocess
import sys
import time
from statistics import median

import duckdb

from access import User
from actions import Session, load, publish
from bench.bare_duckdb import write_sorted
from bench.extract import write_extract
from store import builds
from store.home_folder import Home
from store.published import Published


ROWS = 10_000_000


def report(folder, rows=ROWS):
    """Lines of the report. Works in `folder`, which needs about 4 GB for ten million rows."""
    folder.mkdir()
    session = Session(Home(folder / "home"), User("bench", "steward"))
    csv = folder / "extract.csv"
    written = write_extract(csv, session.catalogue, rows)
    yield f"{written:,} rows, {csv.stat().st_size / 1e6:,.0f} MB of CSV"
    bare = _bare(csv, folder / "bare.duckdb")
    yield f"bare DuckDB, typed and sorted into a file: {bare:.1f} s"
    loaded = _seconds(lambda: _accepted(load(session, [csv])))
    made, published = _timed(lambda: publish(session))
    yield f"load (keep, read, check, facts): {loaded:.1f} s, {loaded / bare:.1f} times bare"
    yield f"publish (values, limits, hiding, sorted file): {published:.1f} s, {published / bare:.1f} times bare (aim: at most 3)"
    yield _small_numbers(session, made.build)
    yield f"both: {(loaded + published) / bare:.1f} times bare; {made.rows:,} rows, {made.hidden:,} hidden"
    yield f"most memory held: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:,.0f} MB"
    yield _series(session, made.build)
    shutil.rmtree(folder)


def _small_numbers(session, build):
    """How many rows are shown that the policy hides, counted in the finished file by no code of disclosure control."""
    policy = session.catalogue.policy
    with duckdb.connect(str(builds.path(session.home, build)), read_only=True) as db:
        shown, hidden = db.execute(
            """SELECT count(*) FILTER (status = 'shown' AND (numerator BETWEEN 1 AND ? - 1 OR denominator BETWEEN 1 AND ? - 1
                OR denominator - numerator BETWEEN 1 AND ? - 1)), count(*) FILTER (status = 'hidden') FROM safe""",
            [policy.count, policy.denominator, policy.count],
        ).fetchone()
    return f"shown below the policy: {shown:,} (aim: 0); hidden: {hidden:,} rows"


def _series(session, build):
    published = Published(builds.path(session.home, build))
    known = sorted(published.indicators())
    areas = sorted(published.areas(known[0]))
    times = [_seconds(lambda n=n: published.series(known[n % len(known)], areas[n * 7 % len(areas)])) for n in range(300)]
    return f"one series at that size: p50 {median(times) * 1e3:.1f} ms, p95 {sorted(times)[285] * 1e3:.1f} ms (aim: p50 at most 5 ms)"


def _bare(*arguments):
    """Seconds of bare DuckDB in a process of its own, so that neither side inherits the other's memory or threads."""
    work = f"from {write_sorted.__module__} import write_sorted"
    code = f"import sys, time; {work}; t = time.perf_counter(); write_sorted(*sys.argv[1:]); print(time.perf_counter() - t)"
    done = subprocess.run([sys.executable, "-c", code, *map(str, arguments)], check=True, capture_output=True, text=True)
    return float(done.stdout)


def _accepted(outcomes):
    assert outcomes[0].status == "accepted", outcomes[0]


def _timed(work):
    began = time.perf_counter()
    made = work()
    return made, time.perf_counter() - began


def _seconds(work):
    return _timed(work)[1]
