"""The attacker: knows how every figure is counted, reads what is published, and works out what is not. No code of the program is used."""
