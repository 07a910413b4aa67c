"""What the writer says when a figure holds something that it does not draw."""


class Refused(ValueError):
    """A figure holds something that this writer does not know; the message names where it stands and what it is."""

    def __init__(self, where: str, why: str = "is not known to the SVG writer"):
        super().__init__(f"{where} {why}")
        self.where = where
