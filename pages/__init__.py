"""Pages: choose, call an action, draw. No query and no arithmetic is in here."""
