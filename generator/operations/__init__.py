"""Small arithmetic in templates: a closed list of operations on the values of a view."""
