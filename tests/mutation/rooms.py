"""The rooms that compute, check and guard, and for each the tests that can notice a change in it."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Room:
    """Source files, the tests that speak of them, and how many mutants are a fair sample."""

    sources: tuple[str, ...]
    tests: tuple[str, ...]
    sample: int = 14
    without: tuple[str, ...] = ()

    def files(self, root: Path) -> list[Path]:
        """The modules of this room below a root."""
        found = [p for name in self.sources for p in modules(root / name)]
        left = {root / name for name in self.without}
        return [p for p in found if p.name != "__init__.py" and p not in left]


def modules(place: Path) -> list[Path]:
    """A module, or all modules of a folder."""
    return sorted(place.rglob("*.py")) if place.is_dir() else [place]


ROOMS = {
    "figures": Room(
        ("generator/figures",),
        ("tests/figures", "tests/independent/test_privacy.py", "tests/test_private_names.py"),
        sample=40,
    ),
    "checks/on_data": Room(
        ("generator/checks/on_data",),
        (
            "tests/checks/test_on_data.py",
            "tests/checks/test_organisations.py",
            "tests/checks/test_personal_data.py",
            "tests/figures/test_private.py",
        ),
    ),
    "checks/on_results": Room(
        ("generator/checks/on_results",), ("tests/checks/test_on_results.py",)
    ),
    "legal_minimum": Room(
        ("generator/checks/on_templates/legal_minimum.py",),
        ("tests/checks/test_legal_minimum.py",),
    ),
    "delivery": Room(
        ("generator/delivery",),
        (
            "tests/delivery/test_deliver.py",
            "tests/delivery/test_disk.py",
            "tests/delivery/test_side_files.py",
            "tests/delivery/test_broken_off.py",
            "tests/delivery/test_enclosed.py",
            "tests/delivery/test_inside.py",
        ),
        sample=24,
        without=("generator/delivery/pdf_export.py",),  # LibreOffice takes too long to judge
    ),
    "inside": Room(("generator/inside.py",), ("tests/delivery/test_inside.py",)),
    "pipeline": Room(
        ("generator/pipeline.py",),
        ("tests/test_steps.py",),  # what whole builds would notice as well takes too long
    ),
    "operations": Room(
        ("generator/operations",), ("tests/operations", "tests/word/test_operations.py")
    ),
    "documents/blocks": Room(
        ("generator/documents/blocks",),
        (
            "tests/documents/test_blocks.py",
            "tests/documents/test_pictures.py",
            "tests/documents/test_application_view.py",
            "tests/documents/test_district_plan.py",
            "tests/documents/test_support_list.py",
            "tests/independent/test_privacy.py",
        ),
    ),
}
