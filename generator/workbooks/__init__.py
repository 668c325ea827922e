"""What we read: six workbooks, each column declared on one line."""
