"""Methods that no page uses: references to judge by, each held against published figures and other people's programs."""
