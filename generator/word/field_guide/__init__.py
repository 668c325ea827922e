"""The veldenlijst as a Word file: every field, ready to copy."""
