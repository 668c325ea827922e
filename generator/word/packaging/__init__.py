"""A .docx as a package: its zip, its parts, their kinds and relationships, and what is no Word file at all."""
