"""Under which heading of the file a number of a figure stood."""

from ingest.loader import Draft
from sql import quoted


def printed_heading(draft: Draft, name: str) -> str:
    """SQL for the heading of the column `name`, for a relation that has the column by which the draft tells its headings apart."""
    own = [(key[0], heading) for key, heading in draft.headings.items() if isinstance(key, tuple) and key[1] == name]
    cases = " ".join(f"when {quoted(figure)} then {quoted(heading)}" for figure, heading in own)
    general = quoted(draft.headings.get(name) or name)
    return f"case {draft.by}::varchar {cases} else {general} end" if cases else general
