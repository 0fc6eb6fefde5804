"""From the text of a new report to proposed figures, offline and without a model."""
