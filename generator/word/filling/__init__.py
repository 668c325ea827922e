"""A template and a view become a document: tidied, translated, rendered, put right."""
