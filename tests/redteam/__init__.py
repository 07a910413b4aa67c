"""The red team: worlds of invented children, written as a council would write them, published, and attacked by a reader with a solver.

`worlds` draws children and writes extracts of them; `attacker` reads only what is published and shares no code with the program; what stands
between them is in this folder. Run one world with: python -m tests.redteam SEED
"""
