"""The deck as one HTML file with its presenter: no request, no server, the same keys."""
