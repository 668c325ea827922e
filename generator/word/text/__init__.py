"""What stands in a part: its paragraphs in order of reading, and the tags typed in them."""
