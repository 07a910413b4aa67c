"""What pages share: the frame around them, their controls, their tables and their words."""
