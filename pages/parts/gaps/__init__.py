"""Gaps between groups of children: what the Inequalities page is made of."""
