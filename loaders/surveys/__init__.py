"""Survey responses, one row per respondent, into facts: the answers as written, their scores, and the estimates."""
