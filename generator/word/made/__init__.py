"""A document that is there, read back: its text, form, looks, contents list and pages."""
