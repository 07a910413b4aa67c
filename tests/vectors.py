"""`python -m tests.vectors DIR` judges our methods by a folder of inputs and the answers of reference packages.

Every CSV of DIR whose name we judge is run, and one line for each says `name: agreed of cases`. Disagreements follow
the line. It ends with 1 if there is any, or if nothing could be judged.
"""

import sys
from pathlib import Path

from tests.agreement import Agreement, checks, inputs, reader


def judgements(folder):
    """(name, Agreement, note) for each CSV of `folder`, by name. Agreement is None for what we do not judge."""
    read, judges, paired = reader(folder), checks(), inputs()
    held = {name: _judged(judges[name], read) for name in _names(folder) if name in judges}
    for name in _names(folder):
        expected = paired.get(name)
        if name in held:
            yield name, held[name], ""
        elif expected in held:
            yield name, Agreement(held[expected].cases, held[expected].disagreements), f"the input of {expected}, judged there"
        else:
            yield name, None, f"nothing to judge without {expected}" if expected else "not a file that we judge"


def _names(folder):
    return sorted(path.stem for path in folder.glob("*.csv"))


def _judged(judge, read):
    """A check that stops is a disagreement, and the others still run."""
    try:
        return judge(read)
    except Exception as error:
        return Agreement(1, (f"could not be judged: {type(error).__name__}: {error}",))


def main(arguments):
    """Print the judgements of the folder named, and return the exit code."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("Usage: python -m tests.vectors DIR, where DIR is a folder of vectors")
        return 2
    found = list(judgements(Path(arguments[0])))
    for name, agreement, note in found:
        count = f"{agreement.agreed} of {agreement.cases}" if agreement else "not judged"
        print(f"{name}: {count}" + (f" ({note})" if note else ""))
        for line in agreement.disagreements if agreement and not note else ():
            print(f"  {line}")
    judged = [agreement for _, agreement, _ in found if agreement]
    return 1 if not judged or any(agreement.disagreements for agreement in judged) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
