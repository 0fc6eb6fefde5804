"""What a figure counts: mentions of subjects, and the rules of `patterns.toml`."""
