"""Which period a figure is of, and whether it flows, stands, runs up or is planned."""
