"""Who owes which extract, since when, and what has come: received, expected, overdue, or only invented."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from catalogue import Catalogue, Indicator
from panels.build import grouped
from panels.format import ending, have, listed, sentence, spelled
from panels.periods import day, month
from store.published import ExtractRow


OVERDUE, NEVER, PART, RECEIVED = "overdue", "not yet received", "received in part", "received"
MONTHS = {"every month": 1, "every quarter": 3, "every term": 4, "every half-year": 6, "every year": 12}
LAG = 150
ORDER = (OVERDUE, NEVER, PART, RECEIVED)


@dataclass(frozen=True)
class ReceivedIndicator:
    """What is here of one indicator: when its newest real extract came and the day its figures reach, None without one."""

    indicator: Indicator
    received: datetime | None
    reaches: date | None
    invented: bool


@dataclass(frozen=True)
class Extract:
    """One extract of one owner with the indicators it feeds. `since` is the year from which a partnership has asked for it."""

    owner: str
    source: str
    frequency: str
    expected: date | None
    held: tuple[ReceivedIndicator, ...]
    since: int | None
    state: str
    detail: str

    @property
    def words(self) -> str:
        """Its state with what there is to know of it: Overdue since 31 January 2027 (three weeks); never received."""
        said = f"{self.state}{' ' if self.state == OVERDUE else ': '}{self.detail}" if self.detail else self.state
        return sentence(f"{said}; {self.instead}" if self.instead else said)

    @property
    def instead(self) -> str:
        """Whether invented figures are shown for want of real ones, in words; else ''."""
        if not any(one.invented for one in self.held):
            return ""
        return f"invented figures are shown {'for the rest' if self.received else 'instead'}"

    @property
    def received(self) -> datetime | None:
        """When its newest figures came, or None."""
        return max((one.received for one in self.held if one.received), default=None)


@dataclass(frozen=True)
class DataDue:
    """Every extract that some indicators rest on, as of one day: by state, the most pressing first, then by owner."""

    today: date
    extracts: tuple[Extract, ...]
    headline: str
    lead: str

    def of(self, indicator: str) -> Extract:
        """The Extract that feeds an indicator (by id), None where it is not among these."""
        return next((one for one in self.extracts if indicator in {held.indicator.id for held in one.held}), None)

    @property
    def states(self) -> tuple[tuple[str, tuple[Extract, ...]], ...]:
        """(state, its extracts), in their order; a state without any is left out."""
        return tuple((state, tuple(found)) for state, found in groupby(self.extracts, key=lambda one: one.state))


def data_due(extracts: Sequence[ExtractRow], catalogue: Catalogue, today: date, framework: str | None = None) -> DataDue:
    """The DataDue of `today`, of all indicators that a framework places or of those of one framework.

    `extracts` are the ExtractRows of the published file, () before the first build. An extract is what one owner hands in
    from one source; figures that are invented count as not received.
    """
    placed = {name: places for name, places in catalogue.places.items() if framework in (None, *(one.id for one, _, _ in places))}
    fed, found = grouped(extracts), {}
    for name in placed:
        one = catalogue.indicators[name]
        found.setdefault((one.owner, one.source, one.frequency, one.next_expected), []).append(_received(one, fed.get(name, ())))
    made = [_extract(*key, held, _asked_since(held, placed, framework), today) for key, held in found.items()]
    made.sort(key=lambda one: (ORDER.index(one.state), one.owner, one.expected or date.max, one.source))
    return DataDue(today, tuple(made), headline(made), lead(made))


def _received(indicator, rows):
    real = [row for row in rows if not row.invented]
    latest = max((row.latest_end for row in real), default=None)
    return ReceivedIndicator(indicator, max((row.loaded_at for row in real), default=None), latest, bool(rows) and not real)


def _asked_since(held, placed, framework):
    """The first year of a framework that names one of these indicators as its own, not only by our proposal; None without."""
    years = [
        one.since
        for name in held
        for one, _, place in placed[name.indicator.id]
        if place.status != "proposed" and framework in (None, one.id)
    ]
    return min(years, default=None)


def _extract(owner, source, frequency, expected, held, since, today):
    held = tuple(held)
    received = [one.received for one in held if one.received]
    missed = expected and (
        expected
        if expected < today and not any(moment.date() >= expected for moment in received)
        else release_missed(held, expected, frequency, today)
    )
    state = OVERDUE if missed else RECEIVED if len(received) == len(held) else PART if received else NEVER
    return Extract(owner, source, frequency, expected, held, since, state, detail(state, held, missed or expected, since, today))


def release_missed(held: tuple[ReceivedIndicator, ...], expected: date, frequency: str, today: date) -> date | None:
    """The day of the latest release that should be here and is not, judged by the day the figures reach; None where none is missed.

    Releases come once a period, counted back from the one `expected`. One is missed where the newest figures end more than a period and
    five months before it, as published statistics seldom lag further behind. Nothing is missed where nothing was received.
    """
    reaches, months = max((one.reaches for one in held if one.reaches), default=None), MONTHS.get(frequency)
    if reaches is None or months is None:
        return None
    due = expected
    while due >= today:
        due = months_before(due, months)
    return due if (due - reaches).days > months * 30.5 + LAG else None


def months_before(day: date, months: int) -> date:
    """The day so many months earlier, at the latest the 28th of its month."""
    whole = day.year * 12 + day.month - 1 - months
    return date(whole // 12, whole % 12 + 1, min(day.day, 28))


def detail(state: str, held: tuple[ReceivedIndicator, ...], expected: date | None, since: int | None, today: date) -> str:
    """Since 31 January 2027 (three weeks); never received; asked for since 2021."""
    here = sum(one.received is not None for one in held)
    some = 0 < here < len(held)
    said = [
        state == OVERDUE and f"since {day(expected)} ({time_overdue(today, expected)})",
        state == OVERDUE and not here and "never received",
        some and f"{spelled(here)} of {spelled(len(held))} indicators {have(here)} figures",
        not here and (f"asked for since {since}" if since else "proposed, for the Board to confirm"),
    ]
    return "; ".join(filter(None, said))


def time_overdue(today: date, then: date) -> str:
    """How long ago a day was: two days, three weeks, four months, two years."""
    days = (today - then).days
    for size, name in ((730, "year"), (61, "month"), (14, "week"), (1, "day")):
        if days >= size:
            count = days // {"year": 365, "month": 30, "week": 7, "day": 1}[name]
            return f"{spelled(count)} {name}{ending(count)}"
    return "today"


def headline(extracts: Sequence[Extract]) -> str:
    """Three data files are overdue, and 29 more have not been received yet."""
    if not extracts:
        return "No data is due here."
    late, never = (sum(one.state == state for one in extracts) for state in (OVERDUE, NEVER))
    first = f"{sentence(spelled(late))} data file{' is' if late == 1 else 's are'} overdue" if late else "Nothing is overdue"
    more = " more" if late else f" data file{ending(never)}"
    rest = f", and {spelled(never)}{more} {have(never)} not been received yet" if never else ""
    return f"{first}{rest}."


def lead(extracts: Sequence[Extract]) -> str:
    """94 indicators: 31 with real figures, 60 with invented sample figures only and three without any. Expected next: …."""
    held = [one for extract in extracts for one in extract.held]
    if not held:
        return "No indicator is placed here."
    real, invented = sum(one.received is not None for one in held), sum(one.invented for one in held)
    none = len(held) - real - invented
    parts = [
        f"{spelled(real) if real else 'none'} with real figures",
        invented and f"{spelled(invented)} with invented sample figures only",
    ]
    parts += [none and f"{spelled(none)} without any"]
    ahead = min((one for one in extracts if one.expected and one.state != OVERDUE), key=lambda one: one.expected, default=None)
    due = f" Expected next: {ahead.source}, {month(ahead.expected)}." if ahead else ""
    return f"{sentence(spelled(len(held)))} indicator{ending(len(held))}: {listed(filter(None, parts))}.{due}"
