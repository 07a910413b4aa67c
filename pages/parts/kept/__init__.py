"""What is kept, on the History page: what waits to be decided, uploads, builds, and what differs between two of them."""
