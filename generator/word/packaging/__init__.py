"""A .docx as a package: zip, parts, their kinds and relationships; and what is no Word file."""
