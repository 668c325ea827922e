"""The output folder, and every other file that is written: all of it, or nothing."""
