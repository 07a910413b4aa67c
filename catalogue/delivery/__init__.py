"""What a Board does about a figure, as people type it: stories, actions, decisions, questions and risks.

Each is a frozen dataclass of its own module with its own faults; `reading` makes them of a table of keys and back again.
"""
