"""The deck as PPTX: a master that a user can restyle, native charts and tables, notes."""
