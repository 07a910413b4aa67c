"""The Overview page: a framework for an area, every outcome with its indicators."""
