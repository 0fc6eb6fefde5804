"""`make bench`: what is fast and what is slow, in one table.

Each module here that has `rows() -> Iterable[Row]` adds its rows, in the order of module names.
"""
