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
    indicators: tuple[ReceivedIndicator, ...]
    since: int | None
    state: str
    detail: str

    @property
    def words(self) -> str:
        """Its state with what there is to know of it: Overdue since 31 January 2027 (three weeks); never received."""
        text = f"{self.state}{' ' if self.state == OVERDUE else ': '}{self.detail}" if self.detail else self.state
        return sentence(f"{text}; {self.instead}" if self.instead else text)

    @property
    def instead(self) -> str:
        """Whether invented figures are shown for want of real ones, in words; else ''."""
        if not any(entry.invented for entry in self.indicators):
            return ""
        return f"invented figures are shown {'for the rest' if self.received else 'instead'}"

    @property
    def received(self) -> datetime | None:
        """When its newest figures came, or None."""
        return max((entry.received for entry in self.indicators if entry.received), default=None)


@dataclass(frozen=True)
class DataDue:
    """Every extract that some indicators rest on, as of one day: by state, the most pressing first, then by owner."""

    today: date
    extracts: tuple[Extract, ...]
    headline: str
    lead: str

    def of(self, indicator: str) -> Extract:
        """The Extract that feeds an indicator (by id), None where it is not among these."""
        return next((extract for extract in self.extracts if indicator in {entry.indicator.id for entry in extract.indicators}), None)

    @property
    def states(self) -> tuple[tuple[str, tuple[Extract, ...]], ...]:
        """(state, its extracts), in their order; a state without any is left out."""
        return tuple((state, tuple(extracts)) for state, extracts in groupby(self.extracts, key=lambda extract: extract.state))


def data_due(extracts: Sequence[ExtractRow], catalogue: Catalogue, today: date, framework: str | None = None) -> DataDue:
    """The DataDue of `today`, of all indicators that a framework places or of those of one framework.

    `extracts` are the ExtractRows of the published file, () before the first build. An extract is what one owner hands in
    from one source; figures that are invented count as not received.
    """
    placed = {name: places for name, places in catalogue.places.items() if framework in (None, *(plan.id for plan, _, _ in places))}
    fed, by_release = grouped(extracts), {}
    for name in placed:
        indicator = catalogue.indicators[name]
        by_release.setdefault((indicator.owner, indicator.source, indicator.frequency, indicator.next_expected), []).append(
            _received(indicator, fed.get(name, ()))
        )
    made = [_extract(*key, entries, _asked_since(entries, placed, framework), today) for key, entries in by_release.items()]
    made.sort(key=lambda extract: (ORDER.index(extract.state), extract.owner, extract.expected or date.max, extract.source))
    return DataDue(today, tuple(made), headline(made), lead(made))


def _received(indicator, rows):
    real = [row for row in rows if not row.invented]
    latest = max((row.latest_end for row in real), default=None)
    return ReceivedIndicator(indicator, max((row.loaded_at for row in real), default=None), latest, bool(rows) and not real)


def _asked_since(entries, placed, framework):
    """The first year of a framework that names one of these indicators as its own, not only by our proposal; None without."""
    years = [
        plan.since
        for name in entries
        for plan, _, place in placed[name.indicator.id]
        if place.status != "proposed" and framework in (None, plan.id)
    ]
    return min(years, default=None)


def _extract(owner, source, frequency, expected, entries, since, today):
    entries = tuple(entries)
    received = [entry.received for entry in entries if entry.received]
    missed = expected and (
        expected
        if expected < today and not any(moment.date() >= expected for moment in received)
        else release_missed(entries, expected, frequency, today)
    )
    state = OVERDUE if missed else RECEIVED if len(received) == len(entries) else PART if received else NEVER
    return Extract(owner, source, frequency, expected, entries, since, state, detail(state, entries, missed or expected, since, today))


def release_missed(entries: tuple[ReceivedIndicator, ...], expected: date, frequency: str, today: date) -> date | None:
    """The day of the latest release that should be here and is not, judged by the day the figures reach; None where none is missed.

    Releases come once a period, counted back from the one `expected`. One is missed where the newest figures end more than a period and
    five months before it, as published statistics seldom lag further behind. Nothing is missed where nothing was received.
    """
    reaches, months = max((entry.reaches for entry in entries if entry.reaches), default=None), MONTHS.get(frequency)
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


def detail(state: str, entries: tuple[ReceivedIndicator, ...], expected: date | None, since: int | None, today: date) -> str:
    """Since 31 January 2027 (three weeks); never received; asked for since 2021."""
    with_figures = sum(entry.received is not None for entry in entries)
    some = 0 < with_figures < len(entries)
    parts = [
        state == OVERDUE and f"since {day(expected)} ({time_overdue(today, expected)})",
        state == OVERDUE and not with_figures and "never received",
        some and f"{spelled(with_figures)} of {spelled(len(entries))} indicators {have(with_figures)} figures",
        not with_figures and (f"asked for since {since}" if since else "proposed, for the Board to confirm"),
    ]
    return "; ".join(filter(None, parts))


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
    late, never = (sum(extract.state == state for extract in extracts) for state in (OVERDUE, NEVER))
    first = f"{sentence(spelled(late))} data file{' is' if late == 1 else 's are'} overdue" if late else "Nothing is overdue"
    more = " more" if late else f" data file{ending(never)}"
    rest = f", and {spelled(never)}{more} {have(never)} not been received yet" if never else ""
    return f"{first}{rest}."


def lead(extracts: Sequence[Extract]) -> str:
    """94 indicators: 31 with real figures, 60 with invented sample figures only and three without any. Expected next: …."""
    entries = [entry for extract in extracts for entry in extract.indicators]
    if not entries:
        return "No indicator is placed here."
    real, invented = sum(entry.received is not None for entry in entries), sum(entry.invented for entry in entries)
    none = len(entries) - real - invented
    parts = [
        f"{spelled(real) if real else 'none'} with real figures",
        invented and f"{spelled(invented)} with invented sample figures only",
    ]
    parts += [none and f"{spelled(none)} without any"]
    ahead = min(
        (extract for extract in extracts if extract.expected and extract.state != OVERDUE),
        key=lambda extract: extract.expected,
        default=None,
    )
    due = f" Expected next: {ahead.source}, {month(ahead.expected)}." if ahead else ""
    return f"{sentence(spelled(len(entries)))} indicator{ending(len(entries))}: {listed(filter(None, parts))}.{due}"
