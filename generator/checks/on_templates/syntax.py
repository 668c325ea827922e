"""S1: every tag can be read, every beginning has its end, and nothing is lost between them."""

import re
from collections.abc import Mapping

from generator.checks.definition import Findings
from generator.checks.on_templates import template_check
from generator.checks.slip_findings import carried, shortened, slips, told, tried
from generator.checks.slip_texts import CUT, LOST, MISPLACED, TORN, UNFILLED, UNREADABLE
from generator.problems import Finding, Severity
from generator.word.proofreading.opened_template import Template
from generator.word.proofreading.scopes import there
from generator.word.text.lookalikes import merge_field

_TAKES_ALL = re.compile(r"\{%(?:p|tr|tc)\s")  # a command that takes away what it stands in


@template_check("S101", Severity.ERROR, "Dit veld is niet te lezen")
def unreadable_tag(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een veld staat tussen {{ en }}, een herhaling of voorwaarde tussen {% en %}. Elke
    herhaling eindigt met {% endfor %}, elke voorwaarde met {% endif %}. Ontbreekt er een
    haakje of een einde, dan is niet te zien wat er bedoeld is.
    """
    yield from told(template, view, UNREADABLE)
    for part, slip in slips(template, view, {"single": ("", "")}):
        name, right = slip.about
        braced = slip.mark.startswith("{")
        meant = braced or merge_field(slip.mark)
        known = name.split(".")[0] in view if meant else there(name, view)
        if known or braced:
            bare = slip.mark == name or not known
            yield Finding(
                part.at(slip.line, slip.mark),
                f"Hier staat {slip.mark}, en dat wordt zo afgedrukt",
                fix=_field(tried(f"Typ {right}", template, view, part, slip)),
                milder=Severity.WARNING if bare else None,
            )


def _field(fix: str) -> str:
    return f"{fix} als dit een veld is" if fix.startswith("Typ {") else fix


@template_check("S102", Severity.ERROR, "Begin en einde staan niet op dezelfde plek")
def torn_apart(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een herhaling of voorwaarde die in een tabel begint, moet in diezelfde tabel eindigen: in
    dezelfde cel, of in een eigen rij. Anders zou een halve tabel herhaald worden.
    """
    yield from told(template, view, TORN)
    yield from carried(template, CUT)


@template_check("S103", Severity.ERROR, "Hier zou tekst wegvallen")
def lost_text(template: Template, view: Mapping[str, object]) -> Findings:
    """
    Een opdracht met p, tr of tc achter {% neemt de hele alinea, rij of cel in waar zij staat. Wat
    daar nog meer staat, komt niet in het document.
    """
    for part, slip in slips(template, view, LOST):
        message, fix = LOST[slip.kind]
        about = [*map(shortened, slip.about)]
        if len(_TAKES_ALL.findall(part.lines[slip.line].text)) > 1:
            fix = fix.replace("de opdracht", "elke opdracht")
        right = tried("", template, view, part, slip)
        fix = fix.format(*about) + (f". Of typ {slip.about[2]}" if right == "" else "")
        yield Finding(part.at(slip.line, slip.mark), message.format(*about), fix)


@template_check("S104", Severity.ERROR, "Dit staat op een plek waar het niet kan")
def wrong_place(template: Template, view: Mapping[str, object]) -> Findings:
    """
    {%tr hoort in een rij van een tabel en {%tc in een cel. Een veld dat iets afdrukt heeft zo'n
    toevoeging niet: alleen opdrachten zoals for en if kennen die.
    """
    yield from told(template, view, MISPLACED)
    yield from carried(template, UNFILLED)
