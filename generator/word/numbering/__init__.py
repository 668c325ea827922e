"""What Word would count by itself: lists, headings, captions, contents, references, pages."""
