"""What we write in Excel: empty workbooks, the list of problems, checked copies."""
