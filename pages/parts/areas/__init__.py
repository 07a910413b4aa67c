"""Areas beside one another: what the Compare page is made of."""
