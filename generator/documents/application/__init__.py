"""Document 1, the subsidieaanvraag: its views, and what their fields mean."""
