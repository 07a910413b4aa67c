"""The methods in plain English: what each judgement rests on, and how small numbers are protected."""

from collections.abc import Sequence

from markupsafe import Markup

from catalogue import Policy
from pages.ui.templates import render
from panels.attention import WEIGHTS
from panels.panel import Verdict


SHAPES = (
    (Verdict("better", "better"), "The difference is on the good side, and larger than chance alone would make it."),
    (Verdict("worse", "worse"), "The difference is on the bad side, and larger than chance alone would make it."),
    (Verdict("similar", "similar"), "Chance alone could make a difference of this size. It does not mean that nothing changed."),
)

JUDGED = (
    (
        "How sure a figure is",
        (
            "A figure comes from a limited number of children, and would be a little different another year even if nothing had changed. "
            "Its 95% interval is the range within which the true level lies, 19 times in 20. It is the pale band on a chart. "
            "Shares use Wilson’s method; rates and counts use Byar’s, exact below ten; averages use Student’s t; "
            "where a source gives its own interval, that one is shown."
        ),
    ),
    (
        "Compared with England and other places",
        (
            "A figure is better or worse than England’s only if England’s value lies outside the figure’s own 95% interval; if not, it is similar. "
            "Where neither direction is good in itself, the word is higher or lower, without a colour. Both are always for the same period."
        ),
    ),
    (
        "Direction",
        (
            "Two questions are asked of every indicator, and one answer is given from both: is there a trend over five years, and what did the "
            "latest figure do? Getting better or worse: the trend says so, and the last move is not clearly against it. Turned: both are clear, "
            "and opposite. Sharp rise or fall: no trend, but a last move beyond chance and beyond what other areas’ figures usually do. Moving: a trend "
            "where neither way is better in itself. All else is no clear trend, or too few years. Counts, lists, words and colours use this one answer."
        ),
    ),
    (
        "Since last time",
        (
            "The latest figure is tested against the one before at the 99.8% level: shares by the difference of two shares, rates and counts by their "
            "ratio, all else by the two intervals. With thousands of children nearly every move is beyond chance. So a move is called sharp only if it "
            "also lies beyond the spread of all authorities’ moves between the same two periods (Spiegelhalter, 2005). With fewer than ten "
            "other areas it is judged by chance alone, and the page says so."
        ),
    ),
    (
        "Stands out: ask why",
        (
            "Where neither way is better, a figure that lies over a quarter away from England’s, and has moved further away, is listed as a question. "
            "It may be good or bad."
        ),
    ),
    (
        "The recent trend",
        (
            "The latest five comparable figures, one a year, are tested for a steady rise or fall. The test is strict (99.8%), and "
            "counts only if leaving out any one of the five keeps the direction. With fewer than five the answer is “too few years”."
        ),
    ),
    (
        "Months and quarters",
        (
            "A series of 13 figures or more, a quarter or less apart, is read on a control chart. Its mean and its limits say which figures are to be "
            "expected if nothing changes: the limits lie 2.66 times the usual step from one figure to the next above and below the mean. A figure is "
            "a signal if it lies outside them, if seven in a row rise, fall or lie on one side of the mean, or if two in three lie near a limit "
            "(NHS England, Making Data Count). Everything else is the variation that is always there."
        ),
    ),
    (
        "Breaks in a series",
        (
            "Where a source changes what it counts, figures before and after are not compared: the line stops and begins again, the page says why, "
            "the test of the trend and the projection use the figures since the break alone, and a control chart draws new limits."
        ),
    ),
    (
        "The target",
        (
            "The path to a target is a straight line from its starting point. On track: at or beyond the path. Within chance of the path: short of "
            "it by no more than chance. Off track: short of it by more. Met: at or beyond the target itself."
        ),
    ),
    (
        "If the recent trend continues",
        (
            "Where a target lies ahead, a straight line through the latest comparable figures, five to ten of them, is drawn on to the target’s day, "
            "and never further ahead than half as many years as there are figures. Its interval is wider than the line looks sure, as one more figure varies "
            "too. The probability of reaching the target follows from it. It is no forecast: it knows nothing of what has been done since."
        ),
    ),
    (
        "The neighbours",
        (
            "Statistical neighbours are the ten authorities most like this one in what shapes children’s lives, by the Department for "
            "Education’s model of 2025. They are ranked, best first, and compared by their median, the figure in the middle."
        ),
    ),
    (
        "Ranks and size",
        (
            "A rank says less than it seems to: areas whose intervals overlap may well change places by chance, so the page says how many are "
            "clearly different. Small places vary more by chance than large ones. By size, each place is compared with limits that fit its size; where "
            "places differ by more than chance alone would make them, the limits are widened to allow for that, and the page says so. Where they differ at "
            "least fifty times as much as chance would make them, no limits are drawn and nobody is judged by size."
        ),
    ),
    (
        "Heat maps",
        (
            "A heat map repeats the verdicts of the other pages and makes none of its own. Of groups of children, each is tested as the gap of "
            "its breakdown is: against all the others together, the other one of two, the least deprived, or the largest. Of many cells about one "
            "in twenty is called better or worse by chance alone."
        ),
    ),
    (
        "Two indicators together",
        (
            "The rank correlation runs from −1 (the areas stand in opposite order) to 1 (in the same order). It is called a connection only if its "
            "95% interval leaves 0 outside. It says where figures go together; it does not show that one causes the other."
        ),
    ),
    (
        "Gaps between groups",
        (
            "Two groups are compared with each other, groups of deprivation at their two ends, and of more groups each against all the others "
            "together, or against the largest where shares cannot be added up. A gap is the difference, the ratio says how many times one figure is the "
            "other; both have a 95% interval. A group that was picked because it stands out must do so by more, the more groups were looked at. "
            "The slope index runs through all groups of deprivation from the most to the least deprived child. A gap has narrowed or widened only if "
            "the 95% interval of the change leaves 0 outside. A smaller difference may still be a larger ratio; then both are said. "
            "Hidden groups are never used."
        ),
    ),
    (
        "Many judgements at once",
        (
            "Look at forty figures, and one or two stand out by chance alone. The overview says how many to expect, so that no single "
            "flag is read as proof."
        ),
    ),
)

SYMBOLS = (
    (
        "hidden to protect children",
        "c or *",
        "The number is so small that it could point to a child, or another hidden number could be worked out from it.",
    ),
    ("not available", "x or :", "The source has no figure."),
    ("not applicable", "z or .", "The figure has no meaning there."),
    ("withdrawn by its publisher", "w", "A newer release of the same table no longer has the figure."),
    ("above zero but rounds to zero", "low or k", "There are some, but too few to print."),
    ("too unreliable to show", "u", "Too few people answered."),
)


def method_text(policy: Policy, examples: Sequence) -> Markup:
    """The whole of it as markup: the thresholds are those of the Policy in force, `examples` the worked ones, each opened by its question."""
    points = [(f"{name[0].upper()}{name[1:]}", weight) for name, weight in WEIGHTS.items()]
    values = {"shapes": SHAPES, "parts": JUDGED, "points": points, "protection": _protection(policy), "symbols": SYMBOLS}
    return render("method/method_text.html", examples=examples, **values)


def _protection(policy: Policy) -> str:
    return (
        f"Counts from 1 to {policy.count - 1} are not shown, nor is a share of fewer than {policy.denominator} children, nor one whose remainder "
        f"is that small. More figures are hidden wherever a hidden one could be worked out from totals, parts or rates, to within "
        f"{policy.protection} children. This is done once, before anyone sees a figure, and nobody’s role is above it. "
        f"Survey figures that rest on fewer than {policy.unreliable} answers are shown with a caution. {policy.reason}"
    )
