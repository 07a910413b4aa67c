"""What stands around every page: the frame, the navigation, what the address asks for, and what is said when something goes wrong."""
