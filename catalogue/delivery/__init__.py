"""What a Board does about a figure, as people type it: stories, actions, decisions, questions, risks and evidence.

Each is a frozen dataclass of its own module with its own faults; `record_reading` makes them of a table of keys and back again.
"""
