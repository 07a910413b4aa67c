"""Whether the cells of a column hold several answers each, by which sign they are apart, and which answers there are."""

from collections import Counter
from collections.abc import Mapping


SEPARATORS = (";", "|", "\n", ",")
MOST = 40


def split_answers(cells: Mapping[str, int]) -> tuple[str, dict[str, int]] | None:
    """(separator, {answer: how many gave it}) of a column of several answers a cell; None where each cell is one answer.

    A comma stands within answers as well: it parts them only where the parts are fewer than the different cells, and each stands in cells
    with various others. Parts that always stand together are one answer.
    """
    for separator in SEPARATORS:
        if not any(separator in cell for cell in cells):
            continue
        parts = {cell: [part.strip() for part in cell.split(separator) if part.strip()] for cell in cells}
        joined = _joined(parts, separator, _behind_a_space(cells, separator))
        counted: Counter = Counter()
        for cell, answers in joined.items():
            counted.update(dict.fromkeys(answers, cells[cell]))
        if _is_several(cells, joined, counted, separator):
            return separator, dict(counted)
    return None


def _behind_a_space(cells: Mapping[str, int], separator: str) -> set[str]:
    """Parts behind a separator and a space, where the tool writes none: 'Bus; tram' is one answer of 'Bus; tram;Walking;'."""
    behind = [part for cell in cells for part in cell.split(separator)[1:] if part.strip()]
    tight = {part.strip() for part in behind if not part[0].isspace()}
    return {part.strip() for part in behind} - tight if tight else set()


def _joined(parts: dict[str, list[str]], separator: str, spaced: set[str]) -> dict[str, list[str]]:
    """The same, in which parts that never stand without one another, in this order, are one: where a comma parts them, or at a space."""
    while True:
        after: dict[str, set] = {}
        before: dict[str, set] = {}
        for answers in parts.values():
            for left, right in zip([None, *answers], [*answers, None]):
                after.setdefault(left, set()).add(right)
                before.setdefault(right, set()).add(left)
        pairs = [
            (left, next(iter(rights)))
            for left, rights in after.items()
            if left is not None and len(rights) == 1 and (right := next(iter(rights))) is not None and before[right] == {left}
        ]
        # Of two answers that few ticked together by chance nothing is known.
        pairs = [
            pair for pair in pairs if sum(pair[0] in answers for answers in parts.values()) > 2 and (separator == "," or pair[1] in spaced)
        ]
        if not pairs:
            return parts
        left, right = pairs[0]
        parts = {cell: _merged(answers, left, right, separator) for cell, answers in parts.items()}


def _merged(answers: list[str], left: str, right: str, separator: str) -> list[str]:
    made: list[str] = []
    for answer in answers:
        if made and made[-1] == left and answer == right:
            made[-1] = f"{left}{separator} {right}"
        else:
            made.append(answer)
    return made


def _is_several(cells: Mapping[str, int], parts: dict[str, list[str]], counted: Mapping[str, int], separator: str) -> bool:
    several = sum(len(answers) > 1 for answers in parts.values())
    if not several or len(counted) < 2:
        return False
    common = [answer for answer in counted if sum(answer in answers for answers in parts.values()) > 1]
    if separator == ";" and all(cell.rstrip().endswith(";") for cell in cells):
        return len(common) >= 1
    covered = sum(counted[answer] for answer in common) / sum(counted.values())
    return len(common) <= MOST and covered > 0.8 and (len(common) < len(cells) or several > len(cells) / 2) and len(common) >= 2
