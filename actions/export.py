"""What a page shows, as a file to take away: safe figures only, as they all come from the published file."""

import exports


def export(session, suffix, shown, *more):
    """The bytes of a file, csv or xlsx, of what a page shows: a Panel with those of its breakdowns (`more`), an Overview, a Ranking …"""
    session.require("export")
    return exports.WRITERS[suffix](exports.book(shown, *more))
