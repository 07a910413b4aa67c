"""Fetching published extracts from the services that publish them. What comes back is a file, to be loaded like any other.

A connector knows the addresses of one service and the names of its files; `service` does the asking, once for all. Nothing here
reads a figure: the bytes received go the way of every upload.
"""

from connectors import dfe, fingertips
from connectors.service import Fetched, Service


__all__ = ["Fetched", "Service", "dfe", "fingertips"]
