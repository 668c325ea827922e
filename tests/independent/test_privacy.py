"""What may not be public is in no part of a public file, looked for without our own code."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.plain_files import everything, sheet

ROOT = Path(__file__).resolve().parents[2]
INPUTS = ROOT / "inputs"


@pytest.fixture(scope="module")
def public(built: Path) -> dict[str, str]:
    """All that is in each public document, down to the last attribute."""
    output = built / "output"
    files = [p for p in output.rglob("*.docx") if p.parent.name != "intern"]
    assert len(files) == 12
    return {p.name: everything(p) for p in files}


@pytest.fixture(scope="module")
def statements() -> list[dict[str, Any]]:
    return sheet(INPUTS / "steunverklaringen.xlsx", "Steunverklaringen")


@pytest.fixture(scope="module")
def members() -> list[dict[str, Any]]:
    return sheet(INPUTS / "leden.xlsx", "Leden")


def found_in(public: dict[str, str], secrets: set[str]) -> list[tuple[str, str]]:
    return [(name, s) for name, text in public.items() for s in sorted(secrets) if s in text]


def shown(statement: dict[str, Any], what: str) -> bool:
    proof = statement["Toestemming op"] and statement["Toestemming via"]
    return bool(statement[f"{what} mag erin"] == "ja" and proof)


def test_no_address_and_no_phone_number_of_members_and_supporters(
    public: dict[str, str], statements: list[dict[str, Any]], members: list[dict[str, Any]]
) -> None:
    both = [*statements, *members]
    mail = {str(x["E-mailadres"]) for x in both if x["E-mailadres"]}
    phone = {str(x["Telefoonnummer"]) for x in both if x["Telefoonnummer"]}
    assert len(mail) > 100
    assert len(phone) > 50
    assert not found_in(public, mail | phone)
    digits = {re.sub(r"\D", "", number) for number in phone}
    bare = {n: re.sub(r"(?<=\d)[ .()\-\u2013\xa0]+(?=\d)", "", t) for n, t in public.items()}
    assert not found_in(bare, digits)


def test_no_person_that_did_not_consent(
    public: dict[str, str], statements: list[dict[str, Any]], members: list[dict[str, Any]]
) -> None:
    named = {
        s["Naam ondertekenaar"]
        for s in statements
        if s["Organisatie of persoon"] == "persoon" and shown(s, "Persoonsnaam")
    }
    signers = {str(s["Naam ondertekenaar"]) for s in statements if s["Naam ondertekenaar"]}
    people = {str(m["Vertegenwoordiger"]) for m in members if m["Vertegenwoordiger"]}
    secrets = (signers | people) - named
    assert len(secrets) > 200
    assert not found_in(public, secrets)


def test_no_organisation_that_did_not_consent(
    public: dict[str, str], statements: list[dict[str, Any]], members: list[dict[str, Any]]
) -> None:
    of_organisations = [s for s in statements if s["Organisatie of persoon"] == "organisatie"]
    named = {s["Organisatie"] for s in of_organisations if shown(s, "Organisatienaam")}
    known = named | {m["Organisatie"] for m in members}
    secrets = {str(s["Organisatie"]) for s in of_organisations} - known
    assert len(secrets) > 20
    assert not found_in(public, secrets)


def test_no_motivation_that_may_not_be_quoted(
    public: dict[str, str], statements: list[dict[str, Any]]
) -> None:
    given = [s for s in statements if s["Motivatie"]]
    secrets = {s["Motivatie"].splitlines()[0] for s in given if not shown(s, "Motivatie")}
    assert len(secrets) > 20
    assert not found_in(public, secrets)
    quoted = [s for s in given if shown(s, "Motivatie") and s["Getekend"] == "ja"]
    told = {
        name: [s for s in quoted if s["Motivatie"].splitlines()[0] in public[name]]
        for name in public
    }
    anywhere = {s["Nr"]: s for found in told.values() for s in found}.values()
    assert not [s["Nr"] for s in anywhere if s["Ingetrokken op"]]
    in_list = Counter(s["Wijk"] for s in told["steunverklaringen.docx"])
    assert max(in_list.values()) == 5  # of a wijk; how many more there are is said
    printed = Counter(s["Wijk"] for s in anywhere)
    for district, many in Counter(s["Wijk"] for s in quoted if not s["Ingetrokken op"]).items():
        assert printed[district] >= min(4, many), (
            district
        )  # one may be held back: it names somebody


def test_the_internal_list_does_hold_what_we_need_ourselves(
    built: Path, statements: list[dict[str, Any]]
) -> None:
    internal = everything(built / "output" / "intern" / "steunverklaringen-intern.docx")
    for statement in statements:
        for header in ("E-mailadres", "Telefoonnummer"):
            assert str(statement[header] or "") in internal, (statement["Nr"], header)
        if statement["Getekend"] == "ja" and not statement["Ingetrokken op"]:
            assert str(statement["Naam ondertekenaar"]) in internal, statement["Nr"]
