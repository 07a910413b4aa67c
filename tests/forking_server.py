"""A process that has everything imported and forks a child for each verb, so that the child can be killed at once.

python -m tests.forking_server HOME: reads [verb, arguments] as JSON lines, answers with the child's number and then with how it ended.
An argument {"content of": path} is the bytes of that file.
"""

import json
import os
import sys
from pathlib import Path

import actions
from tests.extracts import session


def main(home):
    who = session(home)
    assert who.catalogue.indicators
    print("ready", flush=True)
    for line in sys.stdin:
        verb, *arguments = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                getattr(actions, verb)(who, *map(given, arguments))
                os._exit(0)
            except BaseException as error:
                print(repr(error), file=sys.stderr, flush=True)
                os._exit(1)
        print(child, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def given(argument):
    return Path(argument["content of"]).read_bytes() if isinstance(argument, dict) and "content of" in argument else argument


if __name__ == "__main__":
    main(sys.argv[1])
