"""The command line, for people who script and schedule: python cli.py VERB … Its verbs stand in commands/, named in commands/verbs.py.

Exit codes: 0 done · 1 the input has faults · 2 wrong usage · 3 not allowed · 4 someone else is writing · 70 a bug of ours.
With --json, one JSON object on standard output and nothing else.
"""

import argparse
import json
import os
import sys

import access
import actions
from commands.terminal import complain, complain_of_definitions, complain_of_waiting, progress_on_a_terminal
from commands.verbs import PATIENCE, parser
from errors import BUG_EXIT_CODE, BoardError


STOPPED = 130
IN_A_QUESTION = "Query interrupted"  # what DuckDB makes of a Ctrl+C


def main(arguments=None):
    """Run one verb and return its exit code. A reader who closes the pipe, as `head` does, has what they wanted: the code is 0."""
    arguments = sys.argv[1:] if arguments is None else arguments
    as_json = "--json" in arguments
    try:
        answer, code = _answer(arguments, as_json)
        if as_json:
            print(json.dumps(answer, allow_nan=False))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _answer(arguments, as_json):
    """What the verb answers, and its exit code."""
    session = None
    try:
        wanted = parser().parse_args(arguments, argparse.Namespace(home=None, json=False, wait=PATIENCE))
        session = actions.Session.of(wanted.home, access.local_user(), wanted.wait, complain_of_waiting)
        with progress_on_a_terminal():
            answer, code = wanted.run(session, wanted)
        complain_of_definitions(as_json, session)
    except BoardError as error:
        answer, code = {"error": str(error)}, error.exit_code
        complain(as_json, str(error))
    except KeyboardInterrupt:
        answer, code = _stopped(as_json)
    except BrokenPipeError:
        raise
    except Exception as error:
        answer, code = _stopped(as_json) if str(error) == IN_A_QUESTION else _bug(as_json, session, error)
    return answer, code


def _stopped(as_json):
    complain(as_json, "Stopped. Nothing is left half done.")
    return {"error": "stopped"}, STOPPED


def _bug(as_json, session, error):
    reference = actions.note_bug(session, error)
    complain(as_json, f"This is a bug of ours, and nothing was lost. Report it with the reference {reference}; details are in the log.")
    return {"error": "a bug of ours", "reference": reference}, BUG_EXIT_CODE


if __name__ == "__main__":
    sys.exit(main())
