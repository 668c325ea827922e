"""A sheet in front of a checked copy that says what it is, and which sheet is open."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from generator.excel.reading.workbook_parts import main_part
from generator.excel.writing.patched_package import STRICT, Package, to_depth
from generator.excel.writing.review_looks import COLOURS, TEAL
from generator.excel.writing.xml_outline import Node, Patched
from generator.problems import Severity

_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_TITLE = "Vertrouwelijk"


def put_in_front(package: Package, lines: Sequence[str], worst: str) -> None:
    """Add the sheet; the part ``worst`` comes up when the copy is opened, or else this sheet."""
    main = main_part(package.container)
    patched = Patched(package.read(main), to_depth(2))
    sheets = patched.root.first("sheets")
    if sheets is None:
        return
    listed = list(sheets.all("sheet"))
    parts = [package.target(main, node.get("id")) for node in listed]
    shown = [node.get("state") not in {"hidden", "veryHidden"} for node in listed]
    at = parts.index(worst) if worst in parts else -1
    active = at + 1 if at >= 0 and shown[at] else 0
    _select(package, parts, active - 1)
    part = package.free("xl/worksheets/sheetSamen{}.xml")
    package.write(part, _front(package, lines, selected=not active))
    package.declare(part, _KIND)
    _list(package, patched, sheets, package.relate(main, part, "worksheet"))
    _move_on(patched, active)
    package.write(main, patched.result())


def _list(package: Package, patched: Patched, sheets: Node, link: str) -> None:
    listed = list(sheets.all("sheet"))
    taken = {node.get("name").casefold() for node in listed}
    names = [_TITLE, *(f"{_TITLE}{n}" for n in range(1, len(listed) + 1))]
    title = next(name for name in names if name.casefold() not in taken)
    numbers = [int(n) for node in listed if (n := node.get("sheetId")).isdecimal()]
    relationships = package.office("officeDocument/2006/relationships")
    patched.replace(
        sheets.inside,
        sheets.inside,
        f'<{sheets.prefix}sheet name={quoteattr(title)} sheetId="{max([*numbers, 0]) + 1}"'
        f' xmlns:r="{relationships}" r:id="{link}"/>',
    )


def _move_on(patched: Patched, active: int) -> None:
    """What counts sheets from the first counts one more."""
    for names in patched.root.all("definedNames"):
        for node in names.all("definedName"):
            if (local := node.get("localSheetId")).isdecimal():
                patched.put(node, localSheetId=str(int(local) + 1))
    for views in patched.root.all("bookViews"):
        for node in views.all("workbookView"):
            patched.put(node, activeTab=str(active), firstSheet="")
    if patched.root.first("bookViews") is None:
        sheets = patched.root.first("sheets")
        start, p = sheets.start if sheets else 0, patched.prefix
        view = f'<{p}bookViews><{p}workbookView activeTab="{active}"/></{p}bookViews>'
        patched.replace(start, start, view)


def _select(package: Package, parts: Sequence[str], active: int) -> None:
    """One sheet is selected: what is typed while two are, comes in both."""
    for number, part in enumerate(parts):
        if part not in package:
            continue
        data = package.read(part)
        if number != active and b"tabSelected" not in data:
            continue
        patched = Patched(data, lambda node, depth: depth < 3 or node.name == "sheetViews")
        for views in patched.root.all("sheetViews"):
            for view in views.all("sheetView"):
                patched.put(view, tabSelected="1" if number == active else "")
        package.write(part, patched.result())


def _front(package: Package, lines: Sequence[str], *, selected: bool) -> bytes:
    title = f'<rPr><b/><sz val="16"/><color rgb="FF{TEAL}"/><rFont val="Calibri"/></rPr>'
    cells = [f"<r>{title}<t>{_TITLE}</t></r>", *(f"<t>{escape(line)}</t>" for line in lines)]
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is>{text}</is></c></row>'
        for n, text in enumerate(cells, start=1)
    )
    chosen = ' tabSelected="1"' if selected else ""
    return (
        f'<worksheet xmlns="{package.office("spreadsheetml/2006/main")}">'
        f'<sheetPr><tabColor rgb="FF{COLOURS[Severity.ERROR]}"/></sheetPr>'
        f'<sheetViews><sheetView{chosen} workbookViewId="0"/></sheetViews>'
        '<cols><col min="1" max="1" width="100" customWidth="1"/></cols>'
        f"<sheetData>{rows}</sheetData></worksheet>"
    ).encode()


def is_strict(package: Package) -> bool:
    """Whether the workbook is written in the strict dialect."""
    return STRICT.encode() in package.read(main_part(package.container))[:4000]
