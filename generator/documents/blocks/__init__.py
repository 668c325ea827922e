"""What more than one document prints, and what its fields mean."""
