"""Fingertips, the public health profiles, in the three layouts in which its figures travel."""
