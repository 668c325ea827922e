"""The version of the form: of the columns and sheets that the workbooks have together."""

VERSION = "0.3"  # raise it when a column or sheet comes or goes; tests/excel/test_form.py tells
EXAMPLE = "(bv.)"  # a cell of a table that begins so is an example, and never counts
WORDS = "Versie van dit werkboek: "  # before the version, on the sheet Uitleg
