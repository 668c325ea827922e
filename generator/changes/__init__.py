"""What changed between two sets: rows by their key, cells by their column, files by their sum."""
