"""Everything wrong with one file, gathered so that all of it can be told at once."""

from dataclasses import replace

from errors import Problem


LISTED = 200


class Problems:
    """Faults and warnings by kind: the first 200 of a kind in full, all of them counted.

    Once `withheld` is set, what was found in a cell is not told: the file holds personal data.
    """

    def __init__(self):
        self._listed, self._totals, self.withheld = {}, {}, False

    def fault(self, message, row=None, column=None, found=None, kind=None):
        """Note something that stops the file from being loaded. `kind` counts alike faults whose words differ."""
        self._note("fault", message, row, column, found, kind)

    def warn(self, message, row=None, column=None, found=None, kind=None):
        """Note something a person should look at before accepting the file."""
        self._note("warning", message, row, column, found, kind)

    def each(self, rows, message, column=None, severity="fault"):
        """Note every row of a relation that has `row`, and may have `column` and `found`.

        `message` is text with other columns of the relation in braces, or a function from the row (a dict) to text.
        """
        (total,) = rows.aggregate("count(*)").fetchall()[0]
        if not total:
            return
        kind = (severity, message)
        self._totals[kind] = self._totals.get(kind, 0) + total
        listed = self._listed.setdefault(kind, [])
        for found in rows.order("row").limit(LISTED - len(listed)).to_dicts():
            words = message(found) if callable(message) else message.format(**found)
            listed.append(Problem(words, found["row"], found.get("column", column), found.get("found"), severity))

    def leave_out(self, message):
        """Note that the table is no part of what is loaded: whatever was wrong in it is of no matter then."""
        self._listed, self._totals = {}, {}
        self.warn(message)

    @property
    def faults(self):
        """How many faults there are, those not listed included."""
        return self._total("fault")

    @property
    def warnings(self):
        """How many warnings there are, those not listed included."""
        return self._total("warning")

    def listed(self):
        """Every problem to show: faults first, in the order of the file, then a line for each kind that goes on."""
        shown = [replace(problem, found=None) if self.withheld else problem for problems in self._listed.values() for problem in problems]
        more = [
            Problem(f"{total - LISTED:,} more like this, {total:,} in all: {self._listed[kind][-1].message}", severity=kind[0])
            for kind, total in self._totals.items()
            if total > LISTED
        ]
        return sorted(shown, key=_place) + sorted(more, key=_place)

    def _total(self, severity):
        return sum(total for (of, _), total in self._totals.items() if of == severity)

    def _note(self, severity, message, row, column, found, kind):
        kind = (severity, kind or message)
        self._totals[kind] = self._totals.get(kind, 0) + 1
        listed = self._listed.setdefault(kind, [])
        if len(listed) < LISTED:
            listed.append(Problem(message, row, column, found, severity))


def _place(problem):
    return problem.severity != "fault", problem.row or 0, problem.column or ""
