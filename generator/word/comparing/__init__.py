"""Two versions of a Word document beside each other, and what changed as Word shows it."""
