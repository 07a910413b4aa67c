"""An attack on one study: what is shown of it, in one file or in several, against what must not be learned."""

from dataclasses import dataclass

from tests.redteam.attacker import bounds, knowledge
from tests.redteam.attacker.equations import Known, equations
from tests.redteam.attacker.meaning import Lexicon
from tests.redteam.attacker.rows import decimals
from tests.redteam.attacker.system import System
from tests.redteam.attacker.targets import targets
from tests.redteam.attacker.unknowns import Unknowns


PROTECTION, ENOUGH = 5, 40


@dataclass(frozen=True)
class Attack:
    """Its System, its unknowns as they truly are, and its targets that are not simply shown.

    `untrue` are shown rows that do not hold of the children: the world, the program, or this attack is wrong. They are left out.
    """

    system: System
    truth: object
    targets: tuple
    untrue: tuple

    def placed(self, protection=PROTECTION, enough=ENOUGH):
        """Targets that can be placed within less than the protection, the smallest first; of many, the first."""
        ordered = sorted(self.targets, key=lambda target: (not target.small, target.row is None))
        return bounds.placed(self.system, ordered, self.truth, protection, enough)


def attack(study, members, lines):
    """The Attack on a study by everything that these Lines show, of however many builds."""
    lexicon = Lexicon(study, members)
    ours = [(line, lexicon.cell(line), lexicon.measure(line)) for line in lines if lexicon.reads(line)]
    unknowns = Unknowns({row.cell for row in study.rows} | {cell for _, cell, _ in ours}, study.population, study.subject.states)
    truth, decimals_of = unknowns.truth(study.population), _decimals(ours)
    shown = [
        Known(line, cell, measure, decimals_of.get(measure.indicator, 0), study.weighted) for line, cell, measure in ours if line.shown
    ]
    every = [equation for known in shown for equation in equations(known, unknowns)]
    made = [equation for equation in every if equation.holds(truth)]
    wrong = tuple(dict.fromkeys(equation.source for equation in every if not equation.guess and not equation.holds(truth)))
    counted = {equation.unknowns.tobytes(): equation.low for equation in made if equation.counts}
    readable = {(known.measure, known.cell) for known in shown}
    if knowledge.zeros_are_shown(study.rows, readable):
        hidden = [(line, cell, measure) for line, cell, measure in ours if line.status == "hidden" and (measure, cell) not in readable]
        made += knowledge.at_least_one(hidden, unknowns, counted)
    assert all(equation.holds(truth) for equation in made)
    aimed = (target for target in targets(study.rows, readable, unknowns, truth) if target.columns.tobytes() not in counted)
    return Attack(System(made, unknowns.agreements(), len(unknowns)), truth, tuple(aimed), wrong)


def _decimals(ours):
    """The most decimals that the values of each indicator have where they stand without their count."""
    most = {}
    for line, _, measure in ours:
        if line.shown and line.value is not None and line.numerator is None:
            most[measure.indicator] = max(most.get(measure.indicator, 0), decimals(line.value))
    return most
