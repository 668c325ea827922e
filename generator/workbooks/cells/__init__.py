"""What one cell may hold. One file per family; ``kind.py`` says what a kind of cell is."""
