"""Gaps as CSV: safe figures only, values unrounded."""

import csv
import io

from panels import gap_words


HEADS = (
    "indicator", "unit", "area", "area_code", "breakdown", "period", "group", "group_value", "set_against", "set_against_value", "gap",
    "gap_lower_95", "gap_upper_95", "ratio", "ratio_lower_95", "ratio_upper_95", "verdict", "change", "slope_index", "slope_lower_95",
    "slope_upper_95", "invented", "build",
)  # fmt: skip


def gaps_csv(gaps):
    """One row for each gap, in its last period."""
    return _written((gap, gap.latest) for gap in gaps)


def series_csv(gap):
    """One row for each period of one gap."""
    return _written((gap, one) for one in gap.series)


def _written(pairs):
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADS)
    writer.writerows(_row(gap, one) for gap, one in pairs)
    return out.getvalue()


def _row(gap, one):
    last = one is gap.latest
    return [
        gap.indicator.title, gap.indicator.unit, gap.area.name, gap.area.code, gap.breakdown, one.point.period, gap.contrast.group,
        one.point.value, gap.contrast.other or gap_words.other(gap), one.other[0], *one.absolute, *one.relative,
        gap.verdict.words if last else "", gap.change.words if last else "", *(gap.slope.absolute if last and gap.slope else (None,) * 3),
        "yes" if gap.invented else "no", gap.build.id,
    ]  # fmt: skip
