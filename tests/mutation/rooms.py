"""The rooms that compute, check and guard, and for each the tests that can notice a change in it.

A source is a folder, a module, or the modules of one folder that a room takes together.
"""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Room:
    """Source files, the tests that speak of them, and how many mutants are a fair sample."""

    sources: tuple[str, ...]
    tests: tuple[str, ...]
    sample: int = 24
    without: tuple[str, ...] = ()

    def files(self, root: Path) -> list[Path]:
        """The modules of this room below a root."""
        found = [p for name in self.sources for p in modules(root / name)]
        left = {root / name for name in self.without}
        return [p for p in found if p.name != "__init__.py" and p not in left]


def modules(place: Path) -> list[Path]:
    """A module, or all modules of a folder."""
    return sorted(place.rglob("*.py")) if place.is_dir() else [place]


def _within(folder: str, names: str) -> tuple[str, ...]:
    return tuple(f"{folder}/{name}.py" for name in names.split())


_READING = "generator/excel/reading"
_CHECKS = "generator/checks"

ROOMS = {
    "figures": Room(
        ("generator/figures",),
        ("tests/figures", "tests/independent/test_privacy.py", "tests/test_private_names.py"),
    ),
    "operations": Room(
        ("generator/operations",), ("tests/operations", "tests/word/test_operations.py")
    ),
    "changes": Room(("generator/changes",), ("tests/changes/test_compared.py",)),
    "checks/on_data": Room(
        (f"{_CHECKS}/on_data", *_within(_CHECKS, "personal_data lying_together")),
        (
            "tests/checks/test_on_data.py",
            "tests/checks/test_organisations.py",
            "tests/checks/test_personal_data.py",
            "tests/figures/test_private.py",
        ),
    ),
    "checks/on_templates": Room(
        (
            f"{_CHECKS}/on_templates",
            *_within(
                _CHECKS,
                "nearby owed referred_lists slip_findings slip_texts example_values hidden_values",
            ),
            *_within(_CHECKS, "announced facts"),
        ),
        (
            "tests/checks/test_slips.py",
            "tests/checks/test_on_templates.py",
            "tests/checks/test_owed_lists.py",
            "tests/checks/test_legal_minimum.py",
            "tests/checks/test_bare_tables.py",
            "tests/checks/test_named_totals.py",
            "tests/checks/test_placement.py",
        ),
    ),
    "checks/on_results": Room(
        (f"{_CHECKS}/on_results", *_within(_CHECKS, "all definition follow_ons")),
        (
            "tests/checks/test_on_results.py",
            "tests/checks/test_follow_ons.py",
            "tests/checks/test_named_totals.py",
            "tests/word/test_parts.py",
        ),
    ),
    "excel/reading: files": Room(
        _within(
            _READING,
            "container copies delimited form_version input_files unknown_files unread_files workbook_parts "
            "xml_stream read_dossier left_over former_application",
        ),
        (
            "tests/excel/test_input_files.py",
            "tests/excel/test_form.py",
            "tests/excel/test_rich_texts.py",
            "tests/excel/test_hostile.py",
            "tests/excel/test_former.py",
            "tests/excel/test_unread_files.py",
            "tests/excel/test_read_dossier.py",
        ),
    ),
    "excel/reading: sheets": Room(
        _within(
            _READING,
            "sheets tables rows headers header_report headers_told labels which_sheet form_exports "
            "form_words "
            "form_layout guessed_headers second_headers total_rows same_rows extra_sheets ledger "
            "ledger_pages marks marks_told example_cells sums_sheet",
        ),
        (
            "tests/excel/test_read_dossier.py",
            "tests/excel/test_forms.py",
            "tests/excel/test_guessed_headers.py",
            "tests/excel/test_ledger.py",
            "tests/excel/test_marks.py",
            "tests/excel/test_second_headers.py",
            "tests/excel/test_total_rows.py",
            "tests/excel/test_year_headers.py",
        ),
    ),
    "excel/reading: cells": Room(
        _within(
            _READING,
            "cell_context cell_values cells districts pillars misplaced smaller_places month_first "
            "number_formats format_pieces shown_days shown_numbers rich_texts styles "
            "unseen_signs",
        ),
        (
            "tests/excel/test_number_formats.py",
            "tests/excel/test_month_first.py",
            "tests/excel/test_misplaced.py",
            "tests/excel/test_unseen_signs.py",
            "tests/excel/test_marks.py",
            "tests/excel/test_rich_texts.py",
            "tests/excel/test_read_dossier.py",
        ),
    ),
    "workbooks": Room(
        ("generator/workbooks",),
        ("tests/workbooks", "tests/excel/test_read_dossier.py", "tests/excel/test_shipped.py"),
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
            "tests/delivery/test_final_sets.py",
            "tests/delivery/test_kept_sets.py",
            "tests/delivery/test_open_documents.py",
            "tests/delivery/test_told.py",
            "tests/delivery/test_two_builds.py",
        ),
        without=("generator/delivery/pdf_export.py",),  # LibreOffice takes too long to judge
    ),
    "inside": Room(("generator/inside.py",), ("tests/delivery/test_inside.py",)),
    "pipeline": Room(
        ("generator/pipeline.py",),
        ("tests/test_steps.py",),  # what whole builds would notice as well takes too long
    ),
    "word/proofreading": Room(
        ("generator/word/proofreading",),
        (
            "tests/checks/test_slips.py",
            "tests/word/test_harmless.py",
            "tests/word/test_operations.py",
            "tests/word/test_read_tags.py",
            "tests/word/test_commented_copy.py",
        ),
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
    "reports": Room(
        ("generator/reports",), ("tests/reports", "tests/test_changes.py", "tests/test_verify.py")
    ),
}
