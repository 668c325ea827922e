"""Document 2, the steunverklaringen, in public and internal: views, and what their fields mean."""
