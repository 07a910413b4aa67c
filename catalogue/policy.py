"""The disclosure policy: how small a count may be shown. An indicator may ask for stricter, never for less."""

from dataclasses import dataclass, field

from catalogue.typed_tables import record, toml


@dataclass(frozen=True)
class Policy:
    """`count` is the smallest count (and complement) shown, `denominator` the smallest base; zero itself is safe or not.

    `protection` is the narrowest interval, in children, within which an attacker may place a hidden count.
    `unreliable` is the base below which a survey figure is shown with a caution. `keep_months` says for how many months an upload of each
    kind of extract is kept; one that is not named is kept until someone erases it.
    """

    count: int
    denominator: int
    protection: int
    unreliable: int
    zero_is_safe: bool
    reason: str
    keep_months: dict = field(default_factory=dict)

    def smallest_count(self, indicator):
        """The threshold for one indicator: its own where that is stricter."""
        return max(self.count, indicator.threshold or 0)


def policy(path, faults):
    """The policy in policy.toml, or None with the faults named."""
    table = toml(path, faults)
    made = record(Policy, table, path.name, faults) if table else None
    if made and (made.count < 3 or made.denominator < made.count):
        faults.append(f"{path.name}: 'count' must be 3 or more and 'denominator' no smaller than 'count'")
    if made and any(not isinstance(months, int) or months < 1 for months in made.keep_months.values()):
        faults.append(f"{path.name}: 'keep_months' gives a whole number of months, 1 or more, for each kind of extract")
    return made
