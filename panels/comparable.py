"""Which earlier points the latest figure may be set against."""


def comparable(points):
    """The shown points up to the latest, oldest first, that may be compared with it; empty where none is shown.

    All are of the latest point's period type, none shares a day with another, and none lies before a break in the
    series. Rolling periods are thinned back from the latest, so that 2021–2023 is set against 2018–2020.
    """
    shown = [point for point in points if point.status == "shown"]
    found = []
    for point in reversed([point for point in shown if point.period_type == shown[-1].period_type]):
        if not found or point.end < found[-1].start:
            found.append(point)
        if begins_anew(point):
            break
    return tuple(reversed(found))


def begins_anew(point):
    """Whether the source says that this point is not comparable with those before it."""
    note = (point.note or "").lower()
    return any(words in note for words in ("series break", "break in series", "break in the series"))


def same_season(points):
    """Those points that begin on the same day of the year as the last: one a year, so that the season cannot speak."""
    return tuple(point for point in points if (point.start.month, point.start.day) == (points[-1].start.month, points[-1].start.day))
