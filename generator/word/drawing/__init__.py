"""Maps and charts as Word's own drawings, which she can edit."""
