"""How workbooks are opened and written: the only room that knows openpyxl."""
