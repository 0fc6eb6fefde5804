"""Passages of the genre with the figures that stand in them."""
