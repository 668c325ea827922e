"""Her workbooks in the form of today: where each cell goes, and how it gets there unchanged."""
