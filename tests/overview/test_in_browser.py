"""The overview in a real browser; skips itself where Chromium or its drivers are not there."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

playwright = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])  # fmt: skip
        yield chromium
        chromium.close()


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1400, "dark")])
def test_axe_finds_nothing_and_nothing_sticks_out(
    browser: Any, built: Path, width: int, scheme: str
) -> None:
    page = browser.new_page(
        viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
    )
    page.goto((built / "output/overzicht.html").as_uri())
    page.evaluate(
        "document.querySelectorAll('details:not(.document), #d3').forEach((one) => (one.open = true))"
    )
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert (
        page.locator("[data-day]")
        .first.inner_text()
        .endswith(("dagen", "geleden", "dag", "vandaag"))
    )
    assert [v["id"] for v in axe.Axe().run(page).response["violations"]] == []
    page.close()


def test_with_the_keyboard_and_kept_current(browser: Any, built: Path, tmp_path: Path) -> None:
    file = tmp_path / "overzicht.html"
    text = (built / "output/overzicht.html").read_text(encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("#d3 > summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("#d3[open]").count() == 1
    start = text.index('name="stand" content="') + len('name="stand" content="')
    newer = f"{text[:start]}{'f' * 64}{text[start + 64 :]}"
    file.write_text(newer.replace("Hoe staan we ervoor?", "Nieuw!"), encoding="utf-8")
    page.locator("h1", has_text="Nieuw!").wait_for(timeout=20_000)
    page.locator("#d3[open]").wait_for(state="attached")  # she stands where she stood
    assert all(url.startswith("file:") for url in asked)
    page.close()
