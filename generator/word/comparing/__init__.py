"""Two versions of a Word document beside each other: what is the same, what changed, as Word shows it."""
