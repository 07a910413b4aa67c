"""From bytes to tables of text, exactly or refused."""
