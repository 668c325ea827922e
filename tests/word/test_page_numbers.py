"""The made documents as pages: opened by LibreOffice, no page empty, nothing lost."""

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli

SOFFICE = shutil.which("soffice")


@pytest.mark.skipif(not (SOFFICE and shutil.which("pdftotext")), reason="LibreOffice is not there")
@pytest.mark.parametrize("name", ["subsidieaanvraag", "steunverklaringen", "wijkplannen/05-oost"])
def test_no_page_is_empty_and_every_page_has_its_number(name: str, shipped: Path) -> None:
    result = CliRunner().invoke(cli, ["build", "--project", str(shipped)])
    assert result.exit_code == 0
    document = shipped / "output" / f"{name}.docx"
    profile = (shipped / "profile").as_uri()
    command = [
        str(SOFFICE),
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    subprocess.run(
        [*command, "--outdir", str(shipped), str(document)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    pdf = shipped / f"{document.stem}.pdf"
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
    pages = text.stdout.decode("utf-8").split("\f")[:-1]
    assert len(pages) > 5
    for number, page in enumerate(pages[1:], start=2):
        lines = [line for line in page.splitlines() if line.strip()]
        assert len(lines) >= 4, f"{name}, page {number} holds next to nothing"
        assert f"pagina {number} van {len(pages)}" in page
