"""The kinds of extract that can be read, as people call them."""

import loaders


def kinds():
    """Loader → what the kind of extract is called. Everyone may know it."""
    return {name: module.TITLE for name, module in loaders.LOADERS.items()}
