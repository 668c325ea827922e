"""No message that only follows from another: what rests on an unreadable cell stays silent."""

from collections.abc import Mapping, Sequence

import pytest

from generator.workbooks.activities import Activity
from generator.workbooks.application import (
    Applicant,
    Application,
    Attachment,
    OtherSubsidy,
)
from generator.workbooks.budget import Cost, Income
from generator.workbooks.definition import Row
from generator.workbooks.districts import Goal
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.scheme import Duty, Requirement, Scheme
from generator.workbooks.statements import Statement
from tests.make import UNREAD, findings_of

Changed = Mapping[type[Row], Sequence[Mapping[str, object]]]
PERSON = {"supporter": "persoon", "organisation": None, "kind": None}
NO_MONEY = {"fte": "0", "personnel_costs": "0", "material_costs": "0"}

UNREADABLE: list[tuple[str, Changed]] = [
    ("K102", {Application: [{"other_subsidies": "ja"}], OtherSubsidy: [{"funder": "A", "amount": UNREAD}]}),
    ("K103", {Application: [{"requested_per_year": UNREAD}]}),
    ("K103", {Application: [{"requested_per_year": {2019: "1.000.000,00"}}]}),
    ("K104", {Application: [{"requested": None, "requested_per_year": UNREAD}], Scheme: [{"ceiling": "1,00"}]}),
    ("K104", {Scheme: [{"ceiling": UNREAD}]}),
    ("K107", {Application: [{"dated": "3-10-2018"}], Scheme: [{"deadline": UNREAD}]}),
    ("K108", {Requirement: [{"section": UNREAD}]}),
    ("K801", {Requirement: [{"text": UNREAD}], Duty: [{"when": UNREAD, "by": None}]}),
    ("K802", {Scheme: [{"first_year": UNREAD}]}),
    ("K802", {Scheme: [{"last_year": UNREAD, "most_years": None}]}),
    ("K803", {Scheme: [{"support_by": "1-5-2018", "deadline": UNREAD}]}),
    ("K804", {Scheme: [{"first_year": UNREAD}]}),
    ("K805", {Application: [{"requested": UNREAD, "requested_per_year": UNREAD}], Scheme: [{"most": "1,00"}]}),
    ("K808", {Scheme: [{"state_aid": "de-minimis", "minimis_years": UNREAD}]}),
    ("K811", {Application: [{"accessibility": UNREAD}]}),
    ("K112", {Applicant: [{"founded_on": UNREAD}]}),
    ("K112", {Applicant: [{"founded_on": "24-4-2018"}], Application: [{"dated": UNREAD}]}),
    ("K112", {Applicant: [{"founded_on": "24-4-2018", "being_founded": UNREAD}]}),
    ("K113", {Application: [{"requested_per_year": UNREAD}]}),
    ("K113", {Application: [{"requested_per_year": {2019: "1,00"}, "last_year": UNREAD}]}),
    ("K113", {Application: [{"requested_per_year": {2019: "1,00"}, "last_year": "2018"}]}),
    ("K114", {Application: [{"other_subsidies": UNREAD}], OtherSubsidy: [{}]}),
    ("K207", {Cost: [{"amounts": UNREAD}]}),
    ("K208", {Cost: [{"this_year": UNREAD}]}),
    ("K309", {Activity: [{"fte": UNREAD}]}),
    ("K309", {Activity: [{"personnel_costs": UNREAD, "fte": "0"}]}),
    ("K309", {Activity: [{"material": UNREAD}]}),
    ("K309", {Activity: [{**NO_MONEY, "volunteers": UNREAD}]}),
    ("K310", {Activity: [{"area": UNREAD}, {"number": "A02", "area": UNREAD}]}),
    ("K310", {Activity: [{"title": UNREAD}, {"number": "A02", "title": UNREAD}]}),
    ("K311", {Goal: [{"year": UNREAD}]}),
    ("K311", {Goal: [{"year": "2025"}], Application: [{"last_year": UNREAD}]}),
    ("K405", {Member: [{"postcode": "3521 AB", "district": UNREAD}]}),
    ("K405", {Applicant: [{"postcode": UNREAD}]}),
    ("K502", {Member: [{"legal_form": "informeel", "mandate": UNREAD}]}),
    ("K509", {Statement: [{"signed_on": "24-4-2018"}], Application: [{"dated": UNREAD}]}),
    ("K513", {Statement: [{**PERSON, "person": UNREAD}, {**PERSON, "number": "S2", "person": UNREAD, "email": None}]}),
    ("K514", {Statement: [{"organisation": UNREAD}]}),
    ("K515", {Member: [{"member_since": "14-3-2018", "decided_on": UNREAD}]}),
    ("K516", {WorkingArea: [{"pillar": UNREAD}, {"pillar": UNREAD}]}),
    ("K516", {WorkingArea: [{"district": UNREAD}, {"district": UNREAD}]}),
    ("K601", {Statement: [{"consent_on": UNREAD}]}),
    ("K601", {Statement: [{"consent_by": UNREAD}]}),
    ("K605", {Statement: [{"consent_on": UNREAD}]}),
    ("K605", {Statement: [{"consent_on": "24-4-2018"}], Application: [{"dated": UNREAD}]}),
    ("K704", {Attachment: [{"present": UNREAD}]}),
    ("K704", {Attachment: [{"file": UNREAD}]}),
    ("K706", {Attachment: [{"file": UNREAD}, {"number": "2", "file": UNREAD}]}),
]  # fmt: skip

DAMAGED: list[tuple[str, type[Row], Changed]] = [
    ("K210", Cost, {Cost: []}),
    ("K210", Income, {Income: []}),
    ("K201", Cost, {Income: [{"amounts": {2019: "1,00"}}]}),
    ("K103", Income, {Application: [{"requested_per_year": {2019: "1,00"}}]}),
    ("K302", Activity, {Activity: []}),
    ("K305", Cost, {Activity: [{"personnel_costs": "9.000.000,00"}]}),
    ("K304", Member, {Activity: [{"organiser": "Een ander"}]}),
    ("K504", Member, {Member: []}),
    ("K505", WorkingArea, {WorkingArea: []}),
    ("K701", Attachment, {Attachment: []}),
    ("K705", Attachment, {Attachment: []}),
    ("K102", OtherSubsidy, {Application: [{"other_subsidies": "ja"}]}),
]


@pytest.mark.parametrize(("code", "changed"), UNREADABLE, ids=[c for c, _ in UNREADABLE])
def test_an_unreadable_cell_is_no_reason_for_a_second_message(code: str, changed: Changed) -> None:
    found = findings_of(changed, enclosed=frozenset({"iets.pdf"}))
    assert code not in {p.code for p in found}


@pytest.mark.parametrize(("code", "kind", "changed"), DAMAGED, ids=[c for c, _, _ in DAMAGED])
def test_a_damaged_sheet_is_no_reason_for_a_message(
    code: str, kind: type[Row], changed: Changed
) -> None:
    enclosed = frozenset({"iets.pdf"})
    assert code in {p.code for p in findings_of(changed, enclosed=enclosed)}
    damaged = frozenset({kind})
    assert code not in {p.code for p in findings_of(changed, damaged, enclosed=enclosed)}
