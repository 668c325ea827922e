"""K4, beside the figures of CBS, for the gemeente whose table comes with the program."""

from collections.abc import Mapping

from generator.checks.definition import Findings
from generator.checks.on_data import data_check
from generator.dossier import Dossier
from generator.dutch import did_you_mean, enumerate_names, number, plain
from generator.figures.all import Figures
from generator.problems import Finding, Severity
from generator.utrecht import CbsNeighbourhood, CbsTable, table_of
from generator.workbooks.districts import District, Neighbourhood
from generator.workbooks.municipality import Municipality


@data_check(
    "K403",
    Severity.ERROR,
    "De wijken en buurten zijn niet die van het CBS",
    source="R13",
    needs_whole=(District, Neighbourhood),
)
def not_as_cbs(dossier: Dossier, figures: Figures) -> Findings:
    """
    Van deze gemeente kennen wij de wijken en buurten van het CBS. Staat er een code die niet
    bestaat, of een buurt in een andere wijk dan haar code zegt, dan kloppen de tellingen niet meer.
    Voor een andere naam is er de kolom Eigen naam. Van een andere gemeente kijken we dit niet na.
    """
    table = table_of(dossier.form(Municipality).name)
    if table is None:
        return
    known = _by_code(table)
    taken = {row.code for row in dossier.rows(Neighbourhood)}
    free = [n for n in table.neighbourhoods if n.code not in taken]
    codes = {(plain(n.name), n.district): n.code for n in free}
    for row in dossier.rows(Neighbourhood):
        if not row.code:
            continue
        if row.code not in known:
            fix = "Neem de code over van het CBS; heeft de buurt er daar geen, maak de cel dan leeg"
            if code := codes.get((plain(row.name), row.district or "")):
                fix = f"Typ {code}: dat is de code van {row.name}"
            message = f"De code {row.code} is geen buurt van {table.municipality}"
            yield Finding(row.at("code"), message, fix=fix)
        elif row.district and row.district != known[row.code].district:
            right = known[row.code].district
            message = f"{row.label} ligt volgens de code in {right}, en hier staat {row.district}"
            yield Finding(row.at("district"), message, fix=f"Typ {right}, of verbeter de code")
    yield from _districts(dossier, table)


def _districts(dossier: Dossier, table: CbsTable) -> Findings:
    official = {district.name: district.code for district in table.districts}
    for row in dossier.rows(District):
        if row.name not in official:
            near = did_you_mean(row.name, official)
            fix = f"Bedoel je {near}?" if near else f"Kies uit {enumerate_names(official)}"
            message = f"“{row.name}” is geen wijk van {table.municipality}"
            yield Finding(row.at("name"), message, fix=fix)
        elif row.code and row.code != official[row.name]:
            message = f"De code van {row.name} is {official[row.name]}, en hier staat {row.code}"
            yield Finding(row.at("code"), message, fix=f"Typ {official[row.name]}")


@data_check("K411", Severity.WARNING, "Het CBS geeft een ander aantal inwoners", source="R27")
def other_inhabitants(dossier: Dossier, figures: Figures) -> Findings:
    """
    Bij dit aantal staan als bron het CBS en een jaar waarvan wij de cijfers van het CBS hebben, en
    die zijn anders. Komt het aantal ergens anders vandaan, noem dan die bron.
    """
    table = table_of(dossier.form(Municipality).name)
    known = _by_code(table) if table else {}
    for row in dossier.rows(Neighbourhood):
        official = known.get(row.code or "")
        if official is None or row.inhabitants is None or row.year != official.year:
            continue
        if "CBS" in (row.source or "") and row.inhabitants != official.inhabitants:
            counted = number(official.inhabitants)
            message = f"{row.label} heeft volgens het CBS {counted} inwoners in {row.year}"
            fix = f"Typ {counted}, of noem bij Bron waar {number(row.inhabitants)} vandaan komt"
            yield Finding(row.at("inhabitants"), message, fix=fix, related=(row.at("source"),))


def _by_code(table: CbsTable) -> Mapping[str, CbsNeighbourhood]:
    return {place.code: place for place in table.neighbourhoods}
