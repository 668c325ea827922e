"""A .docx as a package: its zip, parts, relationships, and what is no Word file at all."""
