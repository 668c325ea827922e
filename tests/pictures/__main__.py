"""Make the pictures of the handleiding again; needs LibreOffice, poppler and Chromium.

python -m tests.pictures
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

import click
from PIL import Image

from tests.edits import build
from tests.pictures.sources import DRAWN, FOLDER, MANIFEST, ROOT, WIDTH, drawn, manifest, screens
from tests.pictures.terminal_picture import picture

DESK, SHADOW, GAP = "#dfe7e7", "#b0bfc0", 24
PAGES = ("Gericht aan", "In één oogopslag\n", "In hun eigen woorden\n")  # of the application


@click.command(help=__doc__)
def main() -> None:
    """Make them in a folder of its own, of the example as it is now."""
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        told = screens(work / "klein")
        for name, screen in told.items():
            text = picture("samen030 build", screen, WIDTH)
            (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
        project = work / "voorbeeld"
        for name in ("inputs", "templates"):
            shutil.copytree(ROOT / name, project / name)
        build(project)
        _draw(project, work)
        MANIFEST.write_text(manifest({**told, **drawn(project)}), encoding="utf-8", newline="\n")


def _draw(project: Path, work: Path) -> None:
    dossier, plan, book, overview = (FOLDER / name for name in DRAWN)
    output = project / "output"
    pages = _pages(output / "subsidieaanvraag.docx", work)
    _side_by_side([_page_with(text, pages) for text in PAGES]).save(dossier)
    _side_by_side(_pages(output / "wijkplannen" / "02-noordwest.docx", work)[1:3]).save(plan)
    _side_by_side(_pages(project / "inputs" / "leden.xlsx", work)[:1]).save(book)
    _run(
        shutil.which("chromium") or "chromium-browser", "--headless=new", "--no-sandbox",
        "--hide-scrollbars", "--window-size=1100,820", f"--user-data-dir={work / 'browser'}",
        f"--screenshot={overview}", (output / "overzicht.html").as_uri(),
    )  # fmt: skip
    for path in (dossier, plan, book, overview):
        Image.open(path).convert("RGB").save(path, optimize=True)


def _pages(path: Path, work: Path) -> list[Path]:
    """The pages of a file as pictures, in order, each with its text beside it."""
    office = f"-env:UserInstallation={(work / 'office').as_uri()}"
    _run("soffice", office, "--headless", "--convert-to", "pdf", "--outdir", work, path)
    _run("pdftoppm", "-r", "56", "-png", work / f"{path.stem}.pdf", work / path.stem)
    return sorted(work.glob(f"{path.stem}-*.png"))


def _page_with(text: str, pages: list[Path]) -> Path:
    """The page of the application on which this text is, after the contents list."""
    pdf = pages[0].with_name("subsidieaanvraag.pdf")
    for number, page in enumerate(pages, start=1):
        words = ("pdftotext", "-f", str(number), "-l", str(number), pdf, "-")
        found = subprocess.run(words, capture_output=True, check=True).stdout.decode()
        if text in found and "Inhoud\n" not in found:
            return page
    raise LookupError(text)


def _side_by_side(pages: list[Path]) -> Image.Image:
    """Pages on a desk."""
    sheets = [Image.open(page) for page in pages]
    width = sum(sheet.width + GAP for sheet in sheets) + GAP
    desk = Image.new("RGB", (width, max(sheet.height for sheet in sheets) + 2 * GAP), DESK)
    left = GAP
    for sheet in sheets:
        desk.paste(SHADOW, (left + 5, GAP + 5, left + 5 + sheet.width, GAP + 5 + sheet.height))
        desk.paste(sheet, (left, GAP))
        left += sheet.width + GAP
    return desk


def _run(*words: str | Path) -> None:
    subprocess.run([str(word) for word in words], check=True, capture_output=True)


if __name__ == "__main__":
    main()
