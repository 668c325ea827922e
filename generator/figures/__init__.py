"""What we compute: every number of the documents, once."""
