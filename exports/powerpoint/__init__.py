"""Papers as PowerPoint slides whose charts can be edited."""

from exports.powerpoint.presentation import pptx


__all__ = ["pptx"]
