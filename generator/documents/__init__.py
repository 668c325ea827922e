"""What we print: per document a view of plain values, in Dutch, ready for its template."""
