"""The kinds of extract that can be read, as people call them."""

from loaders import LOADERS


def kinds():
    """Loader → what the kind of extract is called. Everyone may know it."""
    return {name: loader.title for name, loader in LOADERS.items()}
