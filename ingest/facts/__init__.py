"""From what a loader drafts to facts on disk."""
