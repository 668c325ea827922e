"""The house stands: arrows point down, foreign libraries come in by their own door, lists are whole."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "generator"
FILES = sorted(p for p in HOUSE.rglob("*.py"))

# High to low; a layer imports only from lower lines; rooms on one line ignore each other.
LAYERS = (
    ("__main__",),
    ("cli",),
    ("commands",),
    ("guard",),
    ("tracing", "verifying"),
    (
        "pipeline",
        "watching",
        "listing_fields",
        "chasing",
        "handing_out_forms",
        "taking_in_forms",
        "starting_projects",
        "renewed_projects",
    ),
    ("carrying", "overview"),
    ("unchanged", "following"),
    ("making_envelopes",),
    ("making_documents", "recording", "readiness", "reports", "own_changes"),
    ("comparing_sets",),
    ("looking_back",),
    ("own_templates",),
    ("own_file_names", "house_look", "proposed_rows"),
    ("judged_rows",),
    ("checks",),
    ("envelope", "chase_messages", "cell_ranges", "form_texts", "returned_forms", "whole_forms"),
    ("form_questions", "typed_answers"),
    ("documents", "excel", "word", "delivery"),
    ("figures",),
    ("dossier", "schemes", "open_files"),
    ("outcome_values",),
    ("events",),
    ("changes",),
    ("workbooks", "inside"),
    ("own_words", "operations", "letters", "paper_forms"),
    ("problems", "dutch", "utrecht", "pictures", "field_guide", "spoken", "job", "fingerprint"),
    ("printed",),
    ("origins",),
)

# The same inside the rooms that are divided.
INNER_LAYERS = {
    "word": (
        ("field_guide", "budget_paper", "chase_letters", "forms"),
        ("new_document",),
        ("proofreading",),
        ("filling",),
        ("own_words",),
        ("merging",),
        ("inspecting", "comparing"),
        ("drawing", "numbering"),
        ("text",),
        ("packaging",),
        ("xml", "s_codes"),
    ),
    "excel": (("writing",), ("reading",), ("x_codes",)),
    "documents": (
        ("field_guide",),
        ("example_views",),
        ("all",),
        ("custom",),
        ("application", "district_plan", "support_list"),
        ("blocks",),
        ("marked_views",),
        ("definition", "example_dossier"),
        ("meaning",),
    ),
    "commands": (
        ("all",),
        (
            "build",
            "changes",
            "chase",
            "check",
            "completion",
            "explain",
            "fields",
            "forms",
            "new",
            "status",
            "trace",
            "verify",
            "watch",
        ),
        ("single_run",),
        ("options",),
    ),
    "checks": (
        ("all",),
        ("on_data", "on_templates", "on_results"),
        ("slip_findings", "follow_ons", "hidden_values", "lying_together", "nearby"),
        (
            "slip_texts",
            "announced",
            "example_values",
            "definition",
            "personal_data",
            "facts",
            "owed",
            "referred_lists",
        ),
    ),
}

# Names that return: what a file is in its folder, and the subjects that keep their name everywhere.
ROLES = {"__init__", "all", "definition", "document", "meanings"}
SUBJECTS = {
    "activities", "application", "budget", "districts", "explain", "field_guide", "field_names", "goals", "members",
    "members_and_support", "paid_by",
    "own_words", "pictures", "pillars", "privacy", "requirements_planning_risks", "statements",
    "scheme", "styles_and_headings", "submission_limits", "sums_sheet", "support", "status", "tiles",
    "unwanted_content",
}  # fmt: skip
NO_NAMES = {"base", "common", "core", "helpers", "manager", "misc", "utils"}

DOORS = {
    "openpyxl": ("excel/writing/",),
    "docx": (),
    "docxtpl": ("word/filling/jinja_source.py",),
    "jinja2": ("word/filling/", "word/proofreading/", "overview/page.py"),
    "markupsafe": ("word/",),
    "lxml": ("word/",),
    "PIL": ("word/drawing/turned.py", "word/drawing/as_seen.py"),
    "pypdf": ("word/numbering/page_numbers.py", "envelope/joined_pdf.py", "envelope/measuring.py"),
    "pydantic": ("workbooks/definition.py",),
    "click": ("cli.py", "commands/", "guard.py", "reports/terminal.py", "reports/progress.py"),
    "rich": ("reports/progress.py",),
    "rapidfuzz": ("dutch.py", "checks/on_data/organisations.py"),
    "stdnum": ("workbooks/cells/identifiers.py", "checks/personal_data.py"),
    "email_validator": ("workbooks/cells/contact.py",),
}
TOP = {
    "generator", "templates", "inputs", "output", "tests", "docs", "pyproject.toml", "README.md",
    "LICENSE", "CHANGELOG.md", ".ci", ".gitignore", ".gitattributes", ".pre-commit-config.yaml",
}  # fmt: skip
LOCAL = {".git", ".venv", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis", "build", "dist"}  # fmt: skip
DUTCH_WORDS = frozenset(
    "wijk buurt lid leden steunverklaring aanvraag aanvrager begroting lasten baten post toelichting "
    "opgave eis bijlage ondertekenaar werkgebied accommodatie pijler definitief rij blad kolom "
    "bedrag datum naam titel".split()
)


def name_of(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    """A file of the house, parsed once for all that is asked of it."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module == "generator":
                yield from (f"generator.{alias.name}" for alias in node.names)


def room(module: str) -> str:
    return module.split(".")[1] if module.count(".") else ""


def level(name: str) -> int | None:
    return next((n for n, rooms in enumerate(LAYERS) if name in rooms), None)


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(parsed(path)) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_arrow_points_up_or_sideways(path: Path) -> None:
    here = path.relative_to(HOUSE).with_suffix("").parts[0]
    for module in imports(path):
        there = room(module) if module.startswith("generator.") else ""
        if there in {"", "__version__"} or there == here or here == "__init__":
            continue
        assert level(there) is not None, f"{there} has no layer"
        assert level(here) < level(there), f"{name_of(path)} imports {module}"  # type: ignore[operator]


@pytest.mark.parametrize("room", INNER_LAYERS)
def test_no_arrow_points_up_or_sideways_inside_a_divided_room(room: str) -> None:
    floors = {name: n for n, names in enumerate(INNER_LAYERS[room]) for name in names}
    for path in (HOUSE / room).rglob("*.py"):
        here = path.relative_to(HOUSE / room).with_suffix("").parts[0]
        assert here in floors or here == "__init__", f"{name_of(path)} has no layer"
        for module in imports(path):
            if not module.startswith(f"generator.{room}."):
                continue
            there = module.split(".")[2]
            if there in floors and there != here:
                assert floors[here] < floors[there], f"{name_of(path)} imports {module}"


def test_a_file_name_has_one_meaning() -> None:
    names = Counter(path.stem for path in FILES)
    assert {name for name, times in names.items() if times > 1} <= ROLES | SUBJECTS
    assert not NO_NAMES & names.keys()
    assert not {name for name in SUBJECTS if names[name] < 2}


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_foreign_library_comes_in_by_its_own_door(path: Path) -> None:
    for module in imports(path):
        doors = DOORS.get(module.split(".")[0])
        if doors is not None:
            assert name_of(path).startswith(doors), f"{name_of(path)} imports {module}"


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_functions_stay_small(path: Path) -> None:
    for function in functions(path):
        assert (function.end_lineno or 0) - function.lineno < 40, function.name


def test_files_stay_about_as_small_as_they_should_be() -> None:
    """Softly: 200 lines is the aim, one file in twenty may be longer, none by half."""
    lengths = {name_of(p): len(p.read_text(encoding="utf-8").splitlines()) for p in FILES}
    long = {name: lines for name, lines in lengths.items() if lines > 200}
    assert len(long) <= len(FILES) / 20, long
    assert all(lines <= 300 for lines in long.values()), long


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_identifiers_are_english(path: Path) -> None:
    tree = parsed(path)
    names = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
    names |= {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
    names |= {n.arg for n in ast.walk(tree) if isinstance(n, ast.arg)}
    names |= {f.name for f in functions(path)}
    parts = {part for name in names for part in name.casefold().strip("_").split("_")}
    assert not parts & DUTCH_WORDS


@pytest.mark.parametrize(
    ("folder", "register", "beside"),
    [
        ("commands", "all.py", {"options.py", "single_run.py", "completion.py"}),
        ("workbooks", "all.py", {"definition.py", "municipality.py", "sums_sheet.py"}),
        (
            "figures",
            "all.py",
            {
                "person_names.py",
                "printable.py",
                "private.py",
                "seeking.py",
                "budget_gap.py",
                "budget_tables.py",
                "outstanding.py",
            },  # behind another
        ),
        ("checks/on_data", "../all.py", set()),
        ("checks/on_templates", "../all.py", set()),
        ("checks/on_results", "../all.py", {"answers.py"}),  # what its checks ask
    ],
)
def test_every_file_is_on_its_list(folder: str, register: str, beside: set[str]) -> None:
    listed = " ".join((HOUSE / folder / register).read_text(encoding="utf-8").split())
    for path in (HOUSE / folder).glob("*.py"):
        if path.name not in {"__init__.py", "all.py", *beside}:
            assert path.stem in listed, f"{path.name} is not on {register}"


def test_every_document_is_on_the_list_and_has_its_template() -> None:
    from generator.documents import all as register
    from generator.documents.definition import Document

    listed = {id(d) for d in register.DOCUMENTS}
    for path in (HOUSE / "documents").rglob("*.py"):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        own = [v for v in vars(import_module(name)).values() if isinstance(v, Document)]
        assert all(id(document) in listed for document in own), name
    templates = {document.template for document in register.DOCUMENTS}
    assert templates == {p.name for p in (ROOT / "templates").glob("*.docx")}


def test_only_delivery_writes_files_and_only_a_command_reads_the_clock() -> None:
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        if not name_of(path).startswith("delivery/"):
            assert not any(w in text for w in (".write_bytes(", ".write_text(", '"wb"')), name_of(
                path
            )
        if not name_of(path).startswith("commands/"):
            assert not any(w in text for w in (".today()", ".now", "time.time")), name_of(path)
        assert "print(" not in text, name_of(path)


def test_the_xml_of_word_is_read_made_and_written_in_one_file() -> None:
    """And what relates to what, and which part is of which kind, in one room."""
    doors = {"Element", "SubElement", "fromstring", "tostring", "XML", "XMLParser"}
    for path in [p for p in FILES if name_of(p).startswith("word/")]:
        tree = parsed(path)
        calls = {n.func for n in ast.walk(tree) if isinstance(n, ast.Call)}
        made = {f.attr for f in calls if isinstance(f, ast.Attribute)} & doors
        assert not made or name_of(path) == "word/xml.py", f"{name_of(path)}: {made}"
        texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)]
        held = [t for t in texts if isinstance(t, str) and ("_rels/" in t or "[Content_" in t)]
        if not name_of(path).startswith("word/packaging/"):
            assert not any("xmlns" in t for t in texts if isinstance(t, str)), name_of(path)
            assert not held, name_of(path)


def test_every_room_says_what_it_is_for() -> None:
    for path in FILES:
        assert ast.get_docstring(parsed(path)), name_of(path)


def test_the_top_level_is_what_was_agreed() -> None:
    found = {p.name for p in ROOT.iterdir()} - LOCAL
    assert {n for n in found if not n.endswith(".egg-info")} == TOP


def test_the_map_names_every_room_and_no_room_that_is_gone() -> None:
    text = (ROOT / "docs" / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = {p.name for p in HOUSE.iterdir() if p.is_dir() and (p / "__init__.py").exists()}
    assert all(f"{name}/" in text for name in rooms)
    for word in text.replace("`", " ").split():
        if word.startswith("generator/") and not word.endswith(("…", "X.py")):
            assert (ROOT / word.rstrip(".,;:)")).exists(), word


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_an_assert_tells_the_type_checker_something_and_does_nothing(path: Path) -> None:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Assert):
            said = ast.unparse(node.test)
            assert re.fullmatch(r"\w+ is not None|isinstance\(\w+, \w+\)", said), said


@pytest.mark.parametrize("path", sorted((HOUSE / "documents").rglob("*.py")), ids=name_of)
def test_a_document_words_what_figures_computed(path: Path) -> None:
    """A number made of two others is a figure; a constant beside one is a matter of layout."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.BinOp) and not isinstance(node.op, ast.Add | ast.BitOr):
            assert ast.Constant in {type(node.left), type(node.right)}, ast.unparse(node)
        elif isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in {"sum", "round", "Counter"}, ast.unparse(node)
            assert not called.endswith(".quantize"), ast.unparse(node)
