"""How often one address may knock at the pages of signing in."""

import time
from collections import OrderedDict


# Behind a proxy all of a Board may come from one address.
PER_MINUTE = 300
# So many addresses are remembered; of more the ones that came first are forgotten.
REMEMBERED = 10_000
_knocks: OrderedDict[tuple[str, int], int] = OrderedDict()


def too_many(client: str) -> bool:
    """Whether this client has asked too often within this minute; counts this time."""
    key = (client, int(time.monotonic() // 60))
    _knocks[key] = _knocks.get(key, 0) + 1
    while len(_knocks) > REMEMBERED:
        _knocks.popitem(last=False)
    return _knocks[key] > PER_MINUTE
