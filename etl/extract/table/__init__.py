"""Tables in a report, told as the sentences they stand for."""
