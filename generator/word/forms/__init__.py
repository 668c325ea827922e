"""Forms as Word files: made, with content controls, and read when they come back."""
