"""Which columns of an export a codebook means. Capitals, punctuation, dashes and line breaks in a heading make no difference."""

from catalogue.areas import folded


NAMED = 5


def places(headings):
    """{heading as compared: the numbers of its columns, from 1}."""
    found = {}
    for number, heading in enumerate(headings, 1):
        found.setdefault(folded(heading), []).append(number)
    return found


def split(heading):
    """A codebook's heading as (title, which of the columns under that title): 'Title#2' is the second, 'Title' the only one."""
    title, mark, which = heading.rpartition("#")
    return (title, int(which)) if mark and which.isdigit() else (heading, None)


def fits(book, headings):
    """Whether every heading of the codebook stands in the file."""
    there = places(headings)
    wanted = (split(heading) for heading in book.columns)
    return all(len(there.get(folded(title), ())) >= (which or 1) for title, which in wanted)


def columns(book, text, problems):
    """{heading of the codebook: SQL name of its column in `text`}. A heading that is missing or repeated is a fault."""
    there, found = places(text.columns), {}
    for heading in book.columns:
        title, which = split(heading)
        numbers = there.get(folded(title), [])
        if len(numbers) < (which or 1):
            problems.fault("the codebook asks for this column and the file does not have it", text.heading_rows[-1], heading)
        elif len(numbers) > 1 and not which:
            words = f"this heading stands over {len(numbers)} columns; call them '{title}#1' to '{title}#{len(numbers)}' in the codebook"
            problems.fault(words, text.heading_rows[-1], heading)
        else:
            found[heading] = f"c{numbers[(which or 1) - 1]}"
    _say_unread(book, text, problems)
    return found


def _say_unread(book, text, problems):
    known = {folded(split(heading)[0]) for heading in (*book.columns, *book.unread)}
    unread = [heading.strip() for heading in text.columns if folded(heading) not in known]
    if unread:
        some = ", ".join(f"'{heading}'" for heading in unread[:NAMED]) + (", …" if len(unread) > NAMED else "")
        problems.warn(f"{len(unread)} columns are not in the codebook and are not read: {some}", text.heading_rows[-1])
