"""A template as it was typed: its fields, its slips of the pen, and the copy with comments."""
