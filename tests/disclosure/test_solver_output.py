"""A silent standard output while foreign code runs."""

import ctypes
import os

from disclosure.solver_output import quiet


def test_compiled_code_is_not_heard_and_python_is(capfd):
    library = ctypes.CDLL("ucrtbase" if os.name == "nt" else None)
    with quiet():
        library.puts(b"stray")
    print("meant")
    assert capfd.readouterr().out == "meant\n"


def test_output_comes_back_after_a_fault(capfd):
    try:
        with quiet():
            raise ValueError
    except ValueError:
        print("heard")
    assert capfd.readouterr().out == "heard\n"
