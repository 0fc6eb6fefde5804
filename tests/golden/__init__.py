"""What the ledger comes to, as text that a person can read in a diff.

`make golden` writes it anew; the difference then belongs into the commit that caused it.
"""
