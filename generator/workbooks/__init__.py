"""What we read: seven workbooks, each column declared on one line."""
