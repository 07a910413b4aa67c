"""Who may do what here, and why; roles given and sign-ins ended by administrators."""
