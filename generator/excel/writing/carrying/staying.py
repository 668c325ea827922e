"""Sheets of hers that stay as they are, because the form has no place for how they are."""

from generator.excel.reading.form_layout import lay_out
from generator.excel.reading.labels import header_row
from generator.excel.reading.sheets import Found, Opened


def why_it_stays(found: Found, file: Opened) -> str:
    """Why a sheet of hers is not laid in the form; empty when it is."""
    title, rows = found.title, found.raw.rows
    if found.extra:
        return f"{title} lezen we ook, als {found.sheet.title}"
    if any(t != title and t.casefold() == found.sheet.title.casefold() for t in file.titles):
        return f"{title} lezen we als {found.sheet.title}, en er is nog een blad dat zo heet"
    if found.sheet.form:
        return "" if lay_out(found.sheet, rows).answers else f"op {title} mist de kolom Invullen"
    return "" if header_row(found.sheet, rows) else f"op {title} vinden we geen koppen"
