"""Signing in: who may pass, the pages on the way to the provider and back, and what every answer carries."""
