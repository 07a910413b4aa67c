"""The command line behind cli.py: each verb calls an action and tells what came of it, in words or as one JSON object."""
