"""What is shown at a meeting: one deck, presented live and exported, with every source along.

A deck is data (`data/decks/*.toml`, read by `plan`). `make` turns it into slides, plain frozen
content (`content`) made of the same views as the pages. Each form (slides, brief, workbook,
page with presenter, PDF) writes that content and adds nothing to it.
"""
