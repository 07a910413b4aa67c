"""The prevention balance, for any framework that tells upstream and downstream apart."""
