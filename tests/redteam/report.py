"""What came of an attack on a world, in words with which it can be tried again."""

from dataclasses import dataclass

from tests.redteam import home
from tests.redteam.attacker import rows
from tests.redteam.attacker.attack import ENOUGH, PROTECTION, attack
from tests.redteam.attacker.attacker_reading import lines
from tests.redteam.attacker.because import because


EXPLAINED, TRIED, LINES = 3, 8, 12


@dataclass(frozen=True)
class Report:
    """`placed` are (Attack, Placed); `under` rows shown against the policy; `untrue` shown numbers that nobody counted."""

    world: object
    rows: int
    hidden: int
    placed: tuple
    under: tuple
    untrue: tuple
    refusals: tuple = ()

    @property
    def clean(self):
        """Whether nothing was learned."""
        return not (self.placed or self.under or self.untrue)

    @property
    def title(self):
        """Seed, structures, and the share of the rows that is hidden."""
        share = f"{self.hidden:,} of {self.rows:,} rows hidden ({self.hidden / max(self.rows, 1):.0%})"
        return f"world {self.world.seed} ({', '.join(self.world.structures)}): {share}"

    def __str__(self):
        small = sum(bool(placed.target.small) for _, placed in self.placed)
        more = " or more" if len(self.placed) >= ENOUGH else ""
        counted = f"{len(self.placed)}{more} figures placed, {small} of them small; {len(self.under)} rows shown under the policy"
        parts = [self.title, counted, *(f"untrue: {line}" for line in self.untrue[:EXPLAINED])]
        parts += [f"shown with {wrong}: {line}" for wrong, line in self.under[:EXPLAINED]]
        return "\n  ".join([*parts, *_explained(self.placed)])


def reported(world, folder):
    """The Report of a world that is loaded, published and attacked in a folder. Raises home.Refused where it is not taken."""
    published = home.publish(world, folder)
    live = lines(published.live)
    readable = [line for path in published.builds for line in lines(path)]
    placed, under, untrue = [], [], rows.not_emptied(readable)
    for study in world.studies:
        attacked = attack(study, world.members, readable)
        placed += [(attacked, figure) for figure in attacked.placed()]
        under += rows.under_the_policy(readable, study.measures)
        untrue += attacked.untrue
    hidden = sum(line.status == "hidden" for line in live)
    return Report(world, len(live), hidden, tuple(placed), tuple(under), tuple(untrue), published.refusals)


def _explained(placed):
    """Some of what is placed, that which follows from the fewest rows first."""
    near = sorted(placed, key=lambda pair: (not pair[1].target.small, pair[1].target.row is None, pair[1].most - pair[1].least))[:TRIED]
    sources = [(figure, because(attacked.system, figure, PROTECTION)) for attacked, figure in near]
    for figure, rows_needed in sorted(sources, key=lambda pair: len(pair[1]))[:EXPLAINED]:
        ends = f"lies between {figure.least:g} and {figure.most:g} ({figure.by}), by:"
        more = [f"and {len(rows_needed) - LINES} more rows"] if len(rows_needed) > LINES else []
        yield "\n      ".join([f"{figure.target} is {figure.target.truth:g}, and {ends}", *map(str, rows_needed[:LINES]), *more])
