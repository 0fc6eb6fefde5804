"""Reports in words → a ledger of figures → observations in Parquet."""
