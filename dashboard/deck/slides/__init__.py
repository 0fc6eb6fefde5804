"""One module for each kind of slide: a plan and a setting in, a slide out."""
