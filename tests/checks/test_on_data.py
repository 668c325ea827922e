"""Every rule on data: a dossier that provokes it at the right cell, and one that leaves it silent."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pytest

from generator.checks.all import data_check
from generator.checks.on_data.members import _month_later
from generator.problems import CATALOGUE
from generator.reports import explain
from generator.workbooks.activities import Activity
from generator.workbooks.all import WORKBOOKS
from generator.workbooks.application import (
    Applicant,
    Application,
    Attachment,
    Milestone,
    OtherSubsidy,
    Signatory,
)
from generator.workbooks.budget import Cost, Income
from generator.workbooks.definition import Need, Row
from generator.workbooks.districts import District, Goal, Neighbourhood, Postcode, Venue
from generator.workbooks.members import Member, WorkingArea
from generator.workbooks.municipality import Municipality
from generator.workbooks.scheme import (
    Category,
    Duty,
    Limit,
    Pillar,
    RequiredAttachment,
    Requirement,
    Scheme,
)
from generator.workbooks.statements import Statement
from tests.make import FILE, UNREAD, dossier_of, findings_of, problems_of

Changed = Mapping[type[Row], Sequence[Mapping[str, object]]]
YEARS = range(2019, 2025)


@dataclass(frozen=True)
class Case:
    """A change to the faultless dossier; ``cell`` is where the code is expected, "" for a sheet.

    ``enclosed``: the files that lie ready as attachments; None when nobody looked.
    """

    code: str
    changed: Changed
    cell: str | None = None
    enclosed: Collection[str] | None = None


MB = 1024 * 1024
READY = frozenset({"bijlage-1.pdf", "bijlage-2.pdf", "bijlage-3.pdf", "bijlage-4.pdf"})
ONE = {"file": "statuten.pdf"}
# Five fte in the first years and five in the last: together more than there ever are at once.
TWICE_FIVE = [
    {"fte": "5", "ends": "31-12-2020"},
    {"number": "A2", "fte": "5", "starts": "1-1-2021"},
]
NO_CONSENT = dict.fromkeys(
    ("may_print_organisation", "may_print_person", "may_print_motivation"), "nee"
)
OWN = {"phone": "030-1234567", "iban": "NL91 ABNA 0417 1643 00"}
ELSEWHERE = [{"name": "Voorbeeldstad", "seats": None}]
PERSON = {"supporter": "persoon", "organisation": None, "kind": None}
OTHER = {"name": "De Sluis", "kvk": None, "website": "sluis.example", "email": "a@sluis.example"}


def targets(year: int, otherwise: str) -> dict[int, str]:
    return {**dict.fromkeys(YEARS, "1.200"), year: otherwise}


def amounts(first: str) -> dict[int, str]:
    return {**dict.fromkeys(YEARS, "1.000.000,00"), 2019: first}


PROVOKED = [
    Case("K101", {Applicant: [{"street": None}]}, "B10"),
    Case("K101", {Application: [{"dated": None}]}, "B9"),
    Case("K101", {Signatory: [{"name": None}]}, "B2"),
    Case("K101", {Signatory: []}, ""),
    Case("K102", {Application: [{"reserve": None}]}, "B12"),
    Case("K102", {Application: [{"other_subsidies": "ja"}], OtherSubsidy: []}, "B13"),
    Case("K102", {OtherSubsidy: [{"status": None}]}, "D2"),
    Case("K103", {Application: [{"requested": "6.000.000,01"}]}, "B7"),
    Case(
        "K103",
        {
            Application: [
                {"requested": "6.000.000,01", "requested_per_year": amounts("1.000.000,01")}
            ]
        },
        "B8",
    ),
    Case("K103", {Application: [{"requested": "6,00", "requested_per_year": {}}]}, "B7"),
    Case("K104", {Scheme: [{"ceiling": "5.999.999,99"}]}, "B7"),
    Case("K105", {Applicant: [{"being_founded": "ja"}]}, "B4"),
    Case("K105", {Applicant: [{"legal_form": "eenmanszaak"}]}, "B3"),
    Case("K106", {Applicant: [{"name": "Stadscoöperatie Voorbeeld"}]}, "B2"),
    Case("K116", {Application: [{"example": "ja"}]}, "B18"),
    Case("K107", {Application: [{"dated": "1-5-2018"}]}, "B9"),
    Case("K107", {Application: [{"dated": "3-10-2018"}], Scheme: [{"deadline": None}]}, "B9"),
    Case("K108", {Requirement: [{"section": None}]}, "G2"),
    Case("K104", {Application: [{"requested": None}], Scheme: [{"ceiling": "5.999.999,99"}]}, "B8"),
    Case("K112", {Applicant: [{"founded_on": "24-4-2018"}]}, "B5"),
    Case("K112", {Application: [{"keep_until": "31-12-2023"}]}, "B15"),
    Case("K113", {Application: [{"requested_per_year": {2019: "1,00"}}]}, "B8"),
    Case("K114", {OtherSubsidy: [{}]}, "B13"),
    Case("K115", {Requirement: [{}, {"text": "Nog een"}]}, "A3"),
    Case("K109", {Application: [{"last_year": "2018"}]}, "B6"),
    Case("K109", {Cost: [{"amounts": {2025: "10,00"}}]}, "E2"),
    Case("K111", {Milestone: [{"when": None}]}, "B2"),
    Case("K201", {Income: [{"amounts": amounts("1.000.000,01")}]}, "D2"),
    Case("K201", {Income: [{"amounts": amounts("999.999,99")}]}, "D2"),
    Case("K202", {Cost: [{"explanation": None}]}, "F2"),
    Case("K203", {Application: [{"first_application": "nee"}], Income: []}, "G2"),
    Case("K204", {Cost: [{"area": "West"}], District: [{"name": "Zuidwest"}]}, "D2"),
    Case("K205", {Cost: [{}, {}]}, "A3"),
    Case("K205", {Income: [{}, {}]}, "A3"),
    Case("K206", {Cost: [{"amounts": {2019: "0"}}]}, "E2"),
    Case("K208", {Cost: [{"amounts": amounts("-10,00")}]}, "E2"),
    Case("K208", {Cost: [{"amounts": amounts("-0,01")}]}, "E2"),
    Case("K208", {Income: [{"last_year": "-1,00"}]}, "G2"),
    Case("K208", {Venue: [{"rent": "-1,00"}]}, "F2"),
    Case("K210", {Cost: []}, ""),
    Case("K210", {Income: []}, ""),
    Case("K301", {Activity: [{"personnel_costs": None}]}, "O2"),
    Case("K302", {Activity: [{"area": "West"}]}, "A3"),
    Case("K302", {Goal: [{"district": "West"}]}, "A11"),
    Case("K304", {Activity: [{"organiser": "Buurthuis Onbekend"}]}, "T2"),
    Case("K305", {Activity: [{"personnel_costs": "9.000.000,00"}]}, "O2"),
    Case("K306", {Activity: [{"starts": "1-2-2020", "ends": "1-1-2020"}]}, "J2"),
    Case("K306", {Activity: [{"ends": "1-1-2025"}]}, "J2"),
    Case("K307", {Activity: [{}, {}]}, "A3"),
    Case("K308", {Goal: [{"target": None}]}, "H2"),
    Case("K309", {Activity: [{"fte": "0"}]}, "O2"),
    Case("K309", {Activity: [{"personnel_costs": "0"}]}, "O2"),
    Case("K309", {Activity: [{"personnel_costs": "120.000,00"}]}, "O2"),
    Case("K309", {Activity: [{"fte": 5e-324}]}, "O2"),
    Case("K309", {Activity: [{"material": None}]}, "P2"),
    Case(
        "K309",
        {
            Activity: [
                {"fte": "0", "personnel_costs": "0", "material_costs": "0", "volunteers": None}
            ]
        },
        "O2",
    ),
    Case("K310", {Activity: [{}, {"number": "A02", "title": "BUURTMAALTIJD"}]}, "B3"),
    Case("K311", {Goal: [{"year": "2025"}]}, "I2"),
    Case("K312", {Goal: [{}, {"aim": "Iets anders."}]}, "A3"),
    Case("K313", {Goal: [{"kind": None}]}, "K2"),
    Case("K313", {Goal: [{"baseline_year": None}]}, "L2"),
    Case("K313", {Goal: [{"targets": {2024: "1.200"}}]}, "N2"),
    Case("K314", {Goal: [{"targets": targets(2024, "1.100")}]}, "N2"),
    Case("K314", {Goal: [{"targets": targets(2020, "1.300")}]}, "N2"),
    Case("K317", {Goal: [{"kind": "prestatie"}]}, "K2"),
    Case("K320", {Activity: [{"fte": "8,5"}]}, "N2"),
    Case("K320", {Activity: [{"personnel_costs": "100.000,01"}]}, "O2"),
    Case("K321", {Cost: [{"outside": None}]}, "K2"),
    Case("K323", {Cost: [{"area": "stedelijk"}]}, "L2"),
    Case("K401", {Statement: [{"neighbourhood": "Kanaleneiland-Nord"}]}, "H2"),
    Case("K401", {Venue: [{"neighbourhood": "Nergenshuizen"}]}, "D2"),
    Case("K402", {Statement: [{"area": "Zuid"}]}, "H2"),
    Case("K402", {Activity: [{"area": "Oost", "neighbourhoods": "Lombok-Oost"}]}, "E2"),
    Case("K403", {Neighbourhood: [{"code": "BU03449999"}]}, "A2"),
    Case("K403", {Neighbourhood: [{"district": "Zuid"}]}, "C2"),
    Case("K403", {District: [{"name": "Zuidwset"}]}, "A2"),
    Case("K403", {District: [{"code": "WK034401"}]}, "B2"),
    Case("K404", {District: [{}]}, ""),
    Case("K404", {Municipality: ELSEWHERE, District: [{"name": "Molenwijk"}]}, "A2"),
    Case("K405", {Member: [{"postcode": "3531 AB"}]}, "E2"),
    Case("K405", {Member: [{"postcode": "3521 AB", "district": "Binnenstad"}]}, "E2"),
    Case("K405", {Member: [{"postcode": "3521 AB", "district": None}]}, "E2"),
    Case("K405", {Member: [{"postcode": "3508 AB"}]}, "E2"),
    Case("K405", {Member: [{"postcode": "1011 AB"}]}, "E2"),
    Case("K405", {Applicant: [{"postcode": "1011 AB"}]}, "B11"),
    Case("K406", {Neighbourhood: [{"source": None}]}, "G2"),
    Case("K407", {Neighbourhood: [{}, {}]}, "A3"),
    Case("K407", {Neighbourhood: [{}, {"code": None, "name": "kanaleneiland noord"}]}, "B3"),
    Case("K407", {District: [{}, {"name": "Zuid-West"}, {"name": "zuid west"}]}, "A4"),
    Case("K409", {District: [{}, {"name": "Oost"}]}, "D3"),
    Case("K409", {District: [{}, {"name": "Oost", "map_column": "3,2"}]}, "D3"),
    Case("K409", {District: [{}, {"name": "Oost", "map_row": "4"}]}, "D3"),
    Case("K410", {District: [{"map_row": None}]}, "E2"),
    Case("K410", {District: [{"map_column": None}]}, "D2"),
    Case("K410", {District: [{"map_column": "1.000,5"}]}, "D2"),
    Case("K411", {Neighbourhood: [{"inhabitants": "9000"}]}, "E2"),
    Case("K501", {Member: [{"role": None}]}, "I2"),
    Case("K501", {Statement: [{"organisation": None}]}, "C2"),
    Case("K502", {Member: [{"agreement": "nee"}]}, "N2"),
    Case("K502", {Member: [{"legal_form": "informeel"}]}, "P2"),
    Case("K502", {Member: [{"town": "Zeist"}]}, "F2"),
    Case("K503", {Member: [{"requested_on": "31-1-2018", "decided_on": "1-3-2018"}]}, "L2"),
    Case("K503", {Member: [{"decided_on": "1-2-2018"}]}, "L2"),
    Case("K504", {WorkingArea: [{"organisation": "Buurthuis Voorbeld"}]}, "A2"),
    Case("K505", {WorkingArea: [{"organisation": "Een ander"}]}, "A2"),
    Case("K504", {Member: [{"name": "Stichting Voorbeeld"}]}, "A2"),
    Case("K506", {Member: [{}, {"name": "buurthuis voorbeeld", "kvk": None}]}, "A3"),
    Case("K506", {Member: [{}, {FILE: "leden-zuid.xlsx", "kvk": None}]}, "A3"),
    Case("K506", {Member: [{}, {"name": "De Sluis"}]}, "D3"),
    Case("K507", {Statement: [{}, {"number": "S002"}]}, "C3"),
    Case("K507", {Statement: [{}, {FILE: "steunverklaringen-zuid.xlsx", "number": "Z1"}]}, "C3"),
    Case("K508", {Statement: [{"organisation": "Buurthuis Vorbeeld"}]}, "C2"),
    Case("K508", {Statement: [{"organisation": "Stichting Buurthuis Voorbeeld"}]}, "C2"),
    Case("K509", {Statement: [{"signed_on": "24-4-2018"}]}, "L2"),
    Case("K509", {Statement: [{"signed_on": "6-4-2008"}]}, "L2"),
    Case("K509", {Statement: [{"withdrawn_on": "1-4-2018"}]}, "V2"),
    Case("K511", {Statement: [{}, {}]}, "A3"),
    Case("K512", {Member: [{}, {**OTHER, "website": "https://voorbeeld.example/"}]}, "H3"),
    Case("K512", {Member: [{}, {**OTHER, "email": "INFO@voorbeeld.example"}]}, "Q3"),
    Case("K513", {Statement: [PERSON, {**PERSON, "number": "S2", "email": None}]}, "E3"),
    Case("K513", {Statement: [PERSON, {**PERSON, "number": "S2", "person": "Een Ander"}]}, "I3"),
    Case("K515", {Member: [{"member_since": "14-3-2018"}]}, "M2"),
    Case("K515", {Member: [{"requested_on": "1-5-2018", "decided_on": "2-5-2018"}]}, "L2"),
    Case("K601", {Statement: [{"consent_by": None}]}, "T2"),
    Case("K601", {Statement: [{"consent_on": None}]}, "S2"),
    *(
        Case("K601", {Statement: [{**NO_CONSENT, what: "ja", "consent_by": None}]}, "T2")
        for what in NO_CONSENT
    ),
    Case("K602", {Statement: [{"consent_on": "5-4-2018"}]}, "S2"),
    Case("K603", {Statement: [{"motivation": "Mail fatima@huis.example."}]}, "N2"),
    Case("K603", {Member: [{"about": "Bel 030-286 10 00."}]}, "S2"),
    Case("K603", {Activity: [{"partners": "buurtteam; jo@team.example"}]}, "U2"),
    Case("K603", {Statement: [{"neighbourhood": "bij jo@team.example"}]}, "H2"),
    Case("K603", {Member: [{"about": "Aan de Voorstraat 12."}]}, "S2"),
    Case("K603", {Statement: [{"offer": "Maak het over op NL20INGB0001234567."}]}, "O2"),
    Case("K603", {Statement: [{"offer": "Kom langs op Voorstraat 12-bis."}]}, "O2"),
    Case("K605", {Statement: [{"consent_on": "24-4-2018"}]}, "S2"),
    Case("K608", {Statement: [{"person": "Ans Bol", "motivation": "Groet van ANS  BOL."}]}, "N2"),
    Case("K608", {Statement: [{"person": "Ans Bol"}], Milestone: [{"who": "A. Bol"}]}, "C2"),
    Case(
        "K609",
        {
            Statement: [
                {"number": "S1", "person": "Ans Bol", "may_print_person": "ja"},
                {"number": "S2", "person": "ans  bol", "may_print_person": "nee"},
            ]
        },
        "E3",
    ),
    Case("K604", {Statement: [{"motivation": "Mijn nummer is 111222333."}]}, "N2"),
    Case("K701", {Attachment: [{"kind": "statuten of oprichtingsakte"}]}, ""),
    Case("K702", {Attachment: [{"present": "nee"}]}, "F2"),
    Case("K702", {Attachment: [{"file": None}]}, "E2"),
    Case("K604", {Statement: [{"person_role": "voorzitter, BSN 1112.22.333"}]}, "F2"),
    Case("K703", {Attachment: [{"title": None}]}, "B2"),
    Case("K704", {Attachment: [ONE]}, "E2", frozenset({"Statuten (1).pdf"})),
    Case("K704", {Attachment: [ONE]}, "E2", frozenset()),
    Case("K706", {Attachment: [{}, {}]}, "A3"),
    Case("K706", {Attachment: [ONE, {**ONE, "number": "2"}]}, "E3"),
    Case("K707", {}, "", {"a.pdf": 10 * MB + 1}),
    Case(
        "K707", {Limit: [{"measured": "elke bijlage", "megabytes": "2,5"}]}, "", {"a.pdf": 3 * MB}
    ),
    Case("K708", {Limit: [{"kinds": ".pdf en .JPG"}]}, "", {"a.docx": 1}),
    Case("K708", {Limit: [{"measured": "alles samen", "kinds": "pdf"}]}, "", {"a.docx": 1}),
    Case("K105", {Applicant: [{"legal_form": "informeel"}], Scheme: [{"per_year": None}]}, "B3"),
    Case(
        "K701",
        {RequiredAttachment: [{"kind": "lijst van bestuursleden", "occasion": "altijd"}]},
        "",
    ),
    Case("K701", {RequiredAttachment: [{"kind": "balans", "above": "999.999,99"}]}, ""),
    Case(
        "K701",
        {
            RequiredAttachment: [{"kind": "volmachten", "occasion": "informeel lid"}],
            Member: [{"legal_form": "informeel", "mandate": "ja"}],
        },
        "",
    ),
    Case(
        "K701",
        {
            RequiredAttachment: [{"kind": "anders", "title": "Privacyverklaring"}],
            Attachment: [{"kind": "anders", "title": "Foto’s"}],
        },
        "",
    ),
    Case(
        "K702",
        {
            RequiredAttachment: [{}],
            Attachment: [{"kind": "KvK-uittreksel", "required": "nee", "present": "nee"}],
        },
        "F2",
    ),
    Case("K801", {Scheme: [{"name": None}]}, "B2"),
    Case("K801", {RequiredAttachment: [{"occasion": None}]}, "D2"),
    Case("K830", {WorkingArea: []}, ""),
    Case("K831", {Statement: []}, ""),
    Case("K831", {RequiredAttachment: []}, ""),
    Case("K832", {Activity: [{"aim": "TODO"}]}, "F2"),
    Case("K832", {Activity: [{"title": "[naam van de activiteit]"}]}, "B2"),
    Case("K832", {Statement: [{"motivation": "idem"}]}, "N2"),
    Case("K832", {Member: [{"about": "-"}]}, "S2"),
    Case("K701", {Attachment: []}, ""),
    Case("K830", {Goal: []}, ""),
    Case("K801", {Requirement: []}, ""),
    Case("K801", {Duty: []}, ""),
    Case("K801", {Duty: [{"when": None, "by": None}]}, "B2"),
    Case("K802", {Scheme: [{"first_year": None}]}, "B8"),
    Case("K802", {Scheme: [{"last_year": None, "most_years": None}]}, "B9"),
    Case("K803", {Scheme: [{"last_year": "2018"}]}, "B9"),
    Case("K803", {Scheme: [{"support_by": "1-5-2018"}]}, "B14"),
    Case("K803", {Duty: [{"by": "30-4-2018"}]}, "C2"),
    Case("K804", {Scheme: [{"first_year": "2020"}]}, "B5"),
    Case("K804", {Scheme: [{"last_year": "2023"}]}, "B6"),
    Case("K804", {Scheme: [{"last_year": None, "most_years": "5"}]}, "B6"),
    Case("K805", {Scheme: [{"most": "5.999.999,99"}]}, "B7"),
    Case("K805", {Scheme: [{"most": "5.999.999,99"}], Application: [{"requested": None}]}, "B8"),
    Case("K805", {Scheme: [{"most_per_year": "999.999,99"}]}, "B8"),
    Case("K806", {Limit: [{"pages": "0"}]}, "B2"),
    Case("K806", {Limit: [{"words": "0"}]}, "C2"),
    Case("K806", {Limit: [{"megabytes": "0,0"}]}, "D2"),
    Case("K806", {Requirement: [{"max_pages": "0"}]}, "E2"),
    Case("K807", {Limit: [{}, {"pages": "10"}]}, "A3"),
    Case("K807", {Limit: [{"measured": "elke bijlage", "words": None}]}, "B2"),
    Case("K808", {Scheme: [{"state_aid": "de-minimis"}]}, "B7"),
    Case("K808", {Scheme: [{"state_aid": "de-minimis", "minimis_ceiling": "2.999.999,99"}]}, "B7"),
    Case("K808", {Scheme: [{"state_aid": "de-minimis", "minimis_years": None}]}, "B22"),
    Case("K808", {Scheme: [{"state_aid": "de-minimis", "minimis_ceiling": None}]}, "B21"),
    Case("K806", {Scheme: [{"most": "0"}]}, "B12"),
    Case("K806", {Category: [{"most": "0"}]}, "C2"),
    Case("K810", {Scheme: [{"unknown": "De artikelen."}]}, "B29"),
    Case("K811", {Application: [{"accessibility": None}]}, "B14"),
    Case("K811", {Requirement: [{"fact": "RSIN"}], Applicant: [{"rsin": None}]}, "B7"),
    Case("K820", {Pillar: []}, ""),
    Case("K821", {Pillar: [{}, {}]}, "A3"),
    Case("K821", {Pillar: [{}, {"name": "jeugd", "other_names": "Volwassenen"}]}, "B3"),
    Case("K821", {Category: [{}, {}]}, "A3"),
    Case("K822", {Application: [{"categories": None}]}, "B17"),
    Case("K823", {Application: [{"categories": "A; D"}]}, "B17"),
    Case("K823", {Category: []}, "B17"),
    Case("K824", {Category: [{"most": "999.999,99"}]}, "B8"),
    Case("K824", {Category: [{"most": "999.999,99", "per": None}]}, "B8"),
    Case("K824", {Category: [{"most": "5.999.999,99", "per": "aanvraag"}]}, "B7"),
    Case("K825", {Category: [{"per": None}]}, "D2"),
    Case("K826", {District: [{"name": "Stedelijk"}]}, "A2"),
    Case("K826", {District: [{"phrase": "de hele stad"}]}, "C2"),
]
NOTED = [
    Case("K809", {}, "B18"),
    Case("K812", {Scheme: [{"support_by": "5-4-2018"}]}, "B14"),
    Case("K110", {Scheme: [{"accountant_above": None}]}, "B7"),
    Case("K207", {Cost: [{"amounts": {2019: "1,00"}}]}, "E2"),
    Case("K514", {Statement: [{}]}, "C2"),
    Case("K516", {WorkingArea: [{}, {}]}, "A3"),
    Case("K603", {Activity: [{"approach": "In het huis aan de Voorstraat 12."}]}, "H2"),
    Case("K705", {}, "", READY | {"foto.jpg"}),
    Case("K709", {}, "", {"Jaarrekening 2017.pdf": 1}),
    Case("K709", {}, "", {"map/financiële.pdf": 1}),
    Case("K110", {}, "B7"),
    Case("K303", {Activity: [{"area": "West", "neighbourhoods": "Lombok-Oost"}]}, "A2"),
    Case("K316", {Goal: [{"baseline": "nog niet gemeten"}]}, "G2"),
    Case("K322", {Cost: [{"fte": "7"}]}, "F2"),
    Case("K322", {Cost: [{"volunteers": "9", "explanation": "Voor 12 vrijwilligers."}]}, "F2"),
    Case("K412", {}, "F2"),
    Case("K412", {Goal: [{"baseline_year": "2019"}]}, "L2"),
    Case("K510", {Statement: [{"signed": "nee"}]}, "K2"),
    Case("K510", {Statement: [{"withdrawn_on": "20-4-2018"}]}, "V2"),
]
SILENT = [
    Case("K101", {Applicant: [{"rsin": None, "website": None, "founded_on": None}]}),
    Case("K102", {Application: [{"reserve": "geen", "other_subsidies": "nee"}], OtherSubsidy: []}),
    Case("K103", {Application: [{"requested": None}]}),
    Case("K104", {Scheme: [{"ceiling": "6.000.000,00"}]}),
    Case("K105", {Applicant: [{"legal_form": "stichting", "being_founded": None}]}),
    Case("K106", {Applicant: [{"name": "Stichting Voorbeeld", "legal_form": "stichting"}]}),
    Case("K116", {Application: [{"example": "nee"}]}),
    Case("K107", {Application: [{"dated": "30-4-2018"}]}),
    Case("K107", {Application: [{"dated": "2-10-2018"}], Scheme: [{"deadline": None}]}),
    Case("K108", {Requirement: []}),
    Case("K109", {Cost: [{"amounts": {2024: "10,00"}}]}),
    Case("K110", {Application: [{}], Income: [{"amounts": {2019: "90.000,00"}}]}),
    Case("K111", {Milestone: []}),
    Case("K112", {Applicant: [{"founded_on": "25-4-2018", "being_founded": "ja"}]}),
    Case("K113", {Application: [{"requested_per_year": {}}]}),
    Case("K114", {Application: [{"other_subsidies": "ja"}], OtherSubsidy: [{}]}),
    Case("K115", {Requirement: [{}, {"number": "E2"}]}),
    Case("K201", {Cost: []}),
    Case("K201", {Income: []}),
    Case("K202", {Cost: [{"this_year": None, "last_year": None}]}),
    Case("K203", {Application: [{"first_application": "ja"}]}),
    Case("K203", {Application: [{"first_application": None}]}),
    Case(
        "K203",
        {
            Application: [{"first_application": "nee"}],
            Cost: [{"this_year": "0", "last_year": "0"}],
            Income: [],
        },
    ),
    Case("K204", {Cost: [{"area": "stedelijk"}]}),
    Case("K204", {Cost: [{"area": None}]}),
    Case("K205", {Cost: [{}, {"number": "L02"}]}),
    Case("K206", {Cost: [{"amounts": {2019: "0", 2020: "1,00"}}]}),
    Case("K207", {Cost: [{"amounts": amounts("0")}]}),
    Case("K208", {Cost: [{"amounts": amounts("0")}]}),
    Case("K210", {}),
    Case("K301", {Activity: [{"personnel_costs": "0", "material_costs": "0", "fte": "0"}]}),
    Case("K302", {}),
    Case("K303", {Activity: [{"area": "West", "neighbourhoods": None}]}),
    Case(
        "K304",
        {Activity: [{"organiser": "de stadscoöperatie"}, {"number": "A2", "organiser": None}]},
    ),
    Case("K305", {Activity: [{"personnel_costs": "90.000,00"}]}),
    Case("K306", {Activity: [{"starts": "31-12-2024", "ends": "31-12-2024"}]}),
    Case("K307", {Activity: [{}, {"number": "A02"}]}),
    Case("K308", {Goal: [{"baseline": None, "source": None}]}),
    Case("K309", {Activity: [{"fte": "0", "personnel_costs": "0"}]}),
    Case("K309", {Activity: [{"material_costs": "0", "material": None}]}),
    Case("K309", {Activity: [{"fte": "0,2", "personnel_costs": "30.000,00"}]}),
    Case("K310", {Activity: [{}, {"number": "A02", "area": "West", "neighbourhoods": None}]}),
    Case("K311", {Goal: [{"year": None}, {"number": "G2", "year": "2019"}]}),
    Case("K312", {Goal: [{}, {"number": "Z2"}]}),
    Case("K313", {Goal: [{"baseline": "nulmeting in 2019", "baseline_year": None}]}),
    Case("K313", {Goal: [{"year": "2020", "targets": {2019: "1", 2020: "1.200"}}]}),
    Case("K314", {Goal: [{"target": "alle groepen"}]}),
    Case("K316", {}),
    Case("K317", {Goal: [{"kind": "prestatie"}, {"number": "Z2"}]}),
    Case("K320", {Activity: TWICE_FIVE}),
    Case("K321", {Cost: [{"outside": None, "fte": None, "category": "organisatie"}]}),
    Case("K322", {Activity: [{"frequency": "acht avonden per jaar"}]}),
    Case("K323", {Cost: [{"area": "stedelijk", "uncovered": "ja"}]}),
    Case("K412", {Neighbourhood: [{"year": "2018"}]}),
    Case(
        "K401",
        {
            Statement: [
                {"neighbourhood": "kanaleneiland noord"},
                {"number": "S2", "neighbourhood": None},
            ]
        },
    ),
    Case("K402", {Statement: [{"area": "stedelijk"}]}),
    Case("K403", {Neighbourhood: [{"own_name": "Het Eiland"}]}),
    Case("K404", {}),
    Case("K405", {Member: [{"postcode": "3521 AB"}, {"name": "B", "postcode": None}]}),
    Case("K405", {Member: [{"postcode": "1011 AB", "town": "Amsterdam"}]}),
    Case("K406", {Neighbourhood: [{"inhabitants": "0", "own_name": None}]}),
    Case("K403", {Municipality: ELSEWHERE, Neighbourhood: [{"code": "B1"}]}),
    Case("K403", {Neighbourhood: [{"code": None}]}),
    Case("K404", {Municipality: ELSEWHERE, District: [{"name": "Zuidwest"}]}),
    Case("K405", {Member: [{"postcode": "1011 AB"}], Postcode: []}),
    Case("K407", {Neighbourhood: [{"code": None}, {"code": None, "district": "Oost"}]}),
    Case("K409", {District: [{}, {"name": "Oost", "map_column": "3,5"}]}),
    Case(
        "K409",
        {District: [{"map_column": "2"}, {"name": "Oost", "map_column": "2", "map_row": "4"}]},
    ),
    Case("K409", {District: [{"map_row": None}, {"name": "Oost", "map_row": None}]}),
    Case("K410", {District: [{"map_column": None, "map_row": None}]}),
    Case("K410", {District: [{"map_column": UNREAD}]}),
    Case("K411", {Neighbourhood: [{"inhabitants": "9000", "source": "eigen telling"}]}),
    Case("K411", {Neighbourhood: [{"inhabitants": "9000", "year": "2018"}]}),
    Case("K411", {Municipality: ELSEWHERE, Neighbourhood: [{"inhabitants": "9000"}]}),
    Case("K502", {Municipality: [{"seats": "Zeist"}], Member: [{"town": "Zeist"}]}),
    Case("K502", {Municipality: [{"name": None, "seats": None}], Member: [{"town": "Zeist"}]}),
    Case(
        "K304",
        {Applicant: [{"other_names": "De Werkplaats"}], Activity: [{"organiser": "de werkplaats"}]},
    ),
    Case("K501", {Statement: [{"supporter": "persoon", "organisation": None, "kind": None}]}),
    Case("K502", {Member: [{"admission": "aangevraagd", "agreement": "nee"}]}),
    Case("K502", {Member: [{"town": "De Meern"}]}),
    Case("K503", {Member: [{"requested_on": "31-1-2018", "decided_on": "28-2-2018"}]}),
    Case("K504", {WorkingArea: [{"organisation": "BUURTHUIS voorbeeld"}]}),
    Case("K505", {Member: [{"admission": "belangstelling"}], WorkingArea: []}),
    Case("K506", {Member: [{}, OTHER]}),
    Case("K507", {Statement: [{}, {"number": "S2", "organisation": "De Sluis"}]}),
    Case(
        "K508",
        {
            Statement: [
                {"organisation": "Speeltuin 1"},
                {"number": "S2", "organisation": "Speeltuin 2"},
            ]
        },
    ),
    Case("K507", {Statement: [{"withdrawn_on": "20-4-2018"}, {"number": "S2"}]}),
    Case("K509", {Statement: [{"signed_on": "23-4-2018"}]}),
    Case("K509", {Statement: [{"signed_on": "23-4-2016"}]}),
    Case("K510", {Statement: [{"signed": "ja"}]}),
    Case("K511", {Statement: [{}, {"number": "S002", "organisation": "De Sluis"}]}),
    Case("K512", {Member: [{}, OTHER]}),
    Case("K513", {Statement: [PERSON, {"number": "S2"}]}),
    Case("K514", {Member: [{"name": "De Sluis"}]}),
    Case("K515", {Member: [{"member_since": "15-3-2018"}]}),
    Case("K516", {WorkingArea: [{}, {"pillar": "kinderen en jeugd"}]}),
    Case(
        "K601",
        {
            Statement: [
                {"may_print_organisation": "nee", "may_print_motivation": None, "consent_by": None}
            ]
        },
    ),
    Case("K602", {Statement: [{"consent_on": "6-4-2018"}]}),
    Case(
        "K603",
        {Statement: [{"motivation": "In 2018 kwamen 1.250.000 mensen, om 10:30 @ de brug."}]},
    ),
    Case("K604", {Statement: [{"motivation": "Het kost 123.456.782 cent, of 123456789."}]}),
    Case("K603", {Application: [{"decision": "Mail aanvraag@voorbeeld.example."}]}),
    Case("K603", {Scheme: [{"file_at": "per post of op loket@stad.example"}]}),
    Case(
        "K603",
        {
            Application: [
                {"decision": "Mail of bel 030 123 45 67, of stort op NL91ABNA0417164300."}
            ],
            Applicant: [OWN],
        },
    ),
    Case("K603", {Applicant: [{"street": "Voorstraat 12"}]}),
    Case("K603", {Member: [{"representative": "jo@team.example"}]}),
    Case("K603", {Statement: [{"motivation": "Op 06-04-2018 20 mensen, in zaal 3."}]}),
    Case("K604", {Statement: [{"motivation": "Ons RSIN is 123456782."}]}),
    Case("K605", {Statement: [{"consent_on": "23-4-2018"}]}),
    Case("K608", {Statement: [{"person": "Ans Bol", "motivation": "Groet van Ansje Bolder."}]}),
    Case("K608", {Statement: [{"person": "Ans Bol", "offer": "Bel Ans Bol."}]}),
    Case("K609", {Statement: [{"person": "Ans Bol"}], Signatory: [{"name": "Ans Bol"}]}),
    Case("K701", {Application: [{"first_application": "nee"}], Attachment: []}),
    Case("K702", {Attachment: [{"kind": "begroting", "required": "nee", "present": None}]}),
    Case("K703", {Attachment: [{"dated": None, "public": None}]}),
    Case("K704", {}, None, READY),
    Case("K704", {Attachment: [ONE]}, None, frozenset({"map/STATUTEN.pdf"})),
    Case("K704", {Attachment: [{**ONE, "present": "nee"}]}, None, frozenset()),
    Case("K704", {Attachment: [ONE]}, None, None),
    Case("K705", {}, None, READY),
    Case("K706", {}),
    Case("K707", {}, None, {"a.pdf": 10 * MB}),
    Case("K707", {Limit: [{"measured": "subsidieaanvraag"}]}, None, {"a.pdf": 11 * MB}),
    Case("K707", {Limit: []}, None, {"a.pdf": 99 * MB}),
    Case("K708", {Limit: [{"kinds": None}]}, None, {"a.exe": 1}),
    Case("K708", {Limit: [{"kinds": "PDF; jpg"}]}, None, {"a.PDF": 1, "b.jpeg": 1}),
    Case("K105", {Applicant: [{"legal_form": "informeel"}], Scheme: [{"per_year": "nee"}]}),
    Case(
        "K107",
        {Application: [{"dated": "3-10-2018"}], Scheme: [{"deadline": None, "per_year": "nee"}]},
    ),
    Case(
        "K110",
        {Scheme: [{"accountant_above": None}], Income: [{"amounts": {2019: "9.000.000,00"}}]},
    ),
    Case("K701", {Scheme: [{"per_year": "nee"}], RequiredAttachment: [], Attachment: []}),
    Case(
        "K701",
        {RequiredAttachment: [{"kind": "jaarrekening", "instead": "verslag financiële positie"}]},
    ),
    Case("K701", {RequiredAttachment: [{"kind": "balans", "above": "1.000.000,00"}]}),
    Case("K701", {RequiredAttachment: [{"kind": "volmachten", "occasion": "informeel lid"}]}),
    Case("K801", {Duty: [{"when": None}]}),
    Case("K801", {Duty: [{"by": None}], RequiredAttachment: [], Limit: []}),
    Case("K802", {Scheme: [{"last_year": None}]}),
    Case("K803", {Scheme: [{"support_by": "30-4-2018"}], Duty: [{"by": "1-5-2018"}]}),
    Case("K804", {Scheme: [{"first_year": "2018", "last_year": "2030"}]}),
    Case("K804", {Scheme: [{"first_year": None, "last_year": None, "most_years": None}]}),
    Case("K805", {Scheme: [{"most": None, "most_per_year": None}]}),
    Case("K806", {Limit: [{"pages": None, "words": None, "megabytes": None}]}),
    Case("K807", {Limit: [{}, {"measured": "subsidieaanvraag"}]}),
    Case("K808", {Scheme: [{"state_aid": "DAEB"}]}),
    Case("K808", {Scheme: [{"state_aid": "de-minimis", "minimis_ceiling": "3.000.000,00"}]}),
    Case("K809", {Scheme: [{"social_return_above": "1.000.000,00"}]}),
    Case("K809", {Scheme: [{"social_return": None}]}),
    Case("K810", {}),
    Case("K811", {Requirement: [{"fact": None}], Application: [{"accessibility": None}]}),
    Case("K830", {Member: [{"admission": "belangstelling"}], WorkingArea: []}),
    Case("K831", {Attachment: []}),
    Case(
        "K831",
        {RequiredAttachment: [], Application: [{"first_application": "nee"}], Attachment: []},
    ),
    Case(
        "K832",
        {Activity: [{"aim": "Zelf een formulier invullen, en hier [sic] nog veel te leren"}]},
    ),
    Case("K830", {Goal: [], Scheme: [{"every_district": "nee"}]}),
    Case("K302", {Goal: [], Scheme: [{"every_district": "nee"}]}),
    Case("K301", {Activity: [{"pillar": None}], WorkingArea: [{"pillar": None}], Pillar: []}),
    Case(
        "K102",
        {
            Application: [{"reserve": None, "other_subsidies": None}],
            OtherSubsidy: [],
            Scheme: [{"per_year": "nee"}],
        },
    ),
    Case("K104", {Scheme: [{"ceiling": "geen"}]}),
    Case("K801", {Scheme: [{"ceiling": "geen"}]}),
    Case("K820", {Pillar: [], Activity: [{"pillar": None}], WorkingArea: [{"pillar": None}]}),
    Case("K821", {Pillar: [{}, {"name": "jeugd", "other_names": "b"}]}),
    Case("K822", {Application: [{"categories": None}], Category: []}),
    Case("K823", {Application: [{"categories": "a"}]}),
    Case(
        "K824",
        {
            Application: [{"categories": "A; B"}],
            Category: [{"most": "1,00"}, {"name": "B", "most": None}],
        },
    ),
    Case("K826", {District: [{"name": "Voorbeeldstad"}]}),
    Case("K825", {Category: [{"per": None}], Application: [{"categories": None}]}),
    Case("K812", {}),
    Case("K709", {}, None, {"map met spaties/financiele-positie_2017.v2.pdf": 1}),
]


def title(case: Case) -> str:
    return f"{case.code}-{case.cell or ''}"


@pytest.mark.parametrize("case", PROVOKED, ids=title)
def test_a_rule_speaks_at_its_cell(case: Case) -> None:
    assert (case.code, case.cell) in problems_of(case.changed, enclosed=case.enclosed)


@pytest.mark.parametrize(
    ("income", "says"),
    [
        ("1.000.000,01", "De baten zijn € 0,01 hoger"),
        ("999.999,99", "De lasten zijn € 0,01 hoger"),
    ],
)
def test_which_side_of_the_begroting_is_higher_is_said(income: str, says: str) -> None:
    found = findings_of({Cost: [{}], Income: [{"amounts": amounts(income)}]})
    (message,) = [p.finding.message for p in found if p.code == "K201"]
    assert says in message.replace("\N{NO-BREAK SPACE}", " ")


def test_a_message_about_a_bsn_does_not_give_the_number_away() -> None:
    found = findings_of({Statement: [{"motivation": "Mijn nummer is 111222333."}]})
    (problem,) = [p for p in found if p.code == "K604"]
    said = f"{problem.finding.message} {problem.finding.fix} {problem.place}"
    assert re.findall(r"\d+", said.replace("N2", "")) == ["33"]


@pytest.mark.parametrize("case", NOTED, ids=title)
def test_a_note_is_given_at_its_cell(case: Case) -> None:
    assert (case.code, case.cell) in problems_of(case.changed, above=0, enclosed=case.enclosed)


@pytest.mark.parametrize("case", SILENT, ids=title)
def test_a_rule_stays_silent_when_all_is_well(case: Case) -> None:
    assert case.code not in {
        code for code, _ in problems_of(case.changed, above=0, enclosed=case.enclosed)
    }


def test_the_faultless_dossier_has_no_problem_at_all() -> None:
    assert problems_of() == set()


def test_every_rule_on_data_is_provoked_and_silenced() -> None:
    codes = {check.rule.code for check in data_check.all}
    codes -= {"K606", "K607"}  # about files of Word: tests/word/test_own_words.py
    assert {case.code for case in (*PROVOKED, *NOTED)} == codes
    assert {case.code for case in SILENT} == codes


def test_all_thirty_rules_of_the_domain_are_somewhere() -> None:
    assert explain.explain("K101")
    sources = " ".join(rule.source for rule in CATALOGUE.values())
    named = set(re.findall(r"R\d+", sources))
    assert named >= {f"R{n}" for n in range(1, 31)}


def test_every_needed_cell_is_asked_for_by_one_rule() -> None:
    for workbook in WORKBOOKS:
        for sheet in workbook.sheets:
            for column in sheet.columns:
                if column.need is Need.FINAL and not column.per_year:
                    said = problems_of({sheet.kind: [{column.field: None}]})
                    row = dossier_of({sheet.kind: [{column.field: None}]}).rows(sheet.kind)[0]
                    asked = [code for code, cell in said if cell == row.at(column.field).cell]
                    assert asked, f"{sheet.title}: {column.header}"


def test_a_check_waits_when_rows_it_needs_could_not_be_read() -> None:
    changed: Changed = {Income: [{"amounts": amounts("1.000.000,01")}]}
    assert "K201" in {code for code, _ in problems_of(changed)}
    for kind in (Cost, Income):
        assert "K201" not in {code for code, _ in problems_of(changed, damaged=frozenset({kind}))}
    stray: Changed = {Cost: [{"area": "West"}], District: [{"name": "Zuidwest"}]}
    assert "K204" in {code for code, _ in problems_of(stray)}
    assert "K204" not in {code for code, _ in problems_of(stray, damaged=frozenset({Cost}))}


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2018, 1, 31), date(2018, 2, 28)),
        (date(2020, 1, 30), date(2020, 2, 29)),
        (date(2018, 10, 31), date(2018, 11, 30)),
        (date(2018, 11, 30), date(2018, 12, 30)),
        (date(2018, 12, 31), date(2019, 1, 31)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_a_shorter_month(
    day: date, later: date
) -> None:
    assert _month_later(day) == later


@pytest.mark.parametrize(
    ("subsidy", "own", "says"),
    [
        ("100.000,00", "1,00", []),
        ("100.000,01", "1,00", ["accountant"]),
        ("499.999,99", "1,00", ["accountant"]),
        ("500.000,00", "500.000,00", ["accountant", "WNT"]),
        ("500.000,00", "500.000,01", ["accountant"]),
    ],
)
def test_the_accountant_and_the_wnt_come_with_the_size_of_the_subsidy(
    subsidy: str, own: str, says: list[str]
) -> None:
    amounts = (("gevraagde subsidie", subsidy), ("eigen bijdrage", own))
    years = (2019, 2020, 2021)
    rows = [{"number": n, "category": n, "amounts": dict.fromkeys(years, a)} for n, a in amounts]
    told = [p.finding.message for p in findings_of({Income: rows}) if p.code == "K110"]
    assert [what for message in told for what in ("accountant", "WNT") if what in message] == says
