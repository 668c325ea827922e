"""The veldenlijst: every field, ready to copy."""
