"""The deck as a brief in DOCX: numbers with footnotes, tables, native charts, the map."""
