"""What is chosen on the map page, the map with its film, its exports, the dialog of a partner."""
