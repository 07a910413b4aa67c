"""The places on disk, and nothing else touches them: uploads, facts, published builds, ledger, lock, work."""
