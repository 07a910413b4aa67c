"""The Inequalities page: gaps between groups of children."""
