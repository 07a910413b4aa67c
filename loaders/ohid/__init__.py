"""Fingertips, the public health profiles: one form for its download and for both of its upload layouts."""
