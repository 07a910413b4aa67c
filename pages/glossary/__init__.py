"""The Glossary page: every word of the trade."""
