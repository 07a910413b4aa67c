"""What a published row counts: which children, in which states, among which."""

from tests.redteam.worlds import spans
from tests.redteam.worlds.cell import EVERYBODY, Cell


class Lexicon:
    """Reads Lines by what the rows of a study mean. Capitals are not told apart; a category that is everybody is the headline."""

    def __init__(self, study, members):
        """`members` gives the smallest places in every place."""
        self.members, self.measures = members, study.measures
        self.groups, self.answers = {("all", "all"): EVERYBODY}, {}
        for row in study.rows:
            heading = (row.breakdown.lower() or "all", row.category.lower() or "all")
            if heading[0] == "answer":
                self.answers[row.measure.indicator, heading[1]] = row.measure
            self.groups[heading] = row.cell.group

    def reads(self, line):
        """Whether a Line is of this study."""
        return line.indicator in self.measures

    def cell(self, line):
        """The Cell of a Line. KeyError where no row of the study has its place or category."""
        return Cell(
            self.members[line.area], spans.between(line.starts, line.ends), self.groups[line.breakdown.lower(), line.category.lower()]
        )

    def measure(self, line):
        """The Measure of a Line, which is another for each answer to a question."""
        if line.breakdown == "answer":
            return self.answers[line.indicator, line.category.lower()]
        return self.measures[line.indicator]
