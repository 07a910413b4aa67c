"""The metadata that come with a tidy file: one row for each of its filters and indicators, checked as the DfE checks them."""
