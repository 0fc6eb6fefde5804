"""Charts, comparisons and maps of what is published."""
