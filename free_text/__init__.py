"""What people wrote in their own words: read from the kept upload, masked, read into themes by people. Nothing here is published as it was written."""
