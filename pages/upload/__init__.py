"""The Upload page: how a dropped file is read, what is wrong with it, and what it would change."""
