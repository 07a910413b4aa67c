"""Papers as PowerPoint slides whose charts can be edited."""

from exports.powerpoint.paper import pptx


__all__ = ["pptx"]
