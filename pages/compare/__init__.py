"""The Compare page: areas beside one another on one indicator."""
