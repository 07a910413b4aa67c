"""What the measures of this package take and give back."""

from typing import Any, TypeAlias


# A number, a list of them or an array. numpy works on all three alike and answers in the same shape, which its own types cannot say.
Numbers: TypeAlias = Any
