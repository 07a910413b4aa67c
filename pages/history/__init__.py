"""The History page: what waits, every upload, every build, and what differs between two of them."""
