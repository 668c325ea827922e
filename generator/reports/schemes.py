"""Which regelingen lie ready for a new project, as the terminal shows them."""

from generator.dutch import did_you_mean
from generator.schemes import names, ready


def overview() -> str:
    """Every name with what it is, and how to use it."""
    width = max(map(len, names()))
    lines = []
    for name in names():
        scheme = ready(name)
        note = "" if scheme.complete else "; nog niet alles is bekend"
        lines.append(f"  {name:{width}}  {scheme.title}{note}")
    use = f"Gebruik er een met:  samen030 new MAP --regeling {names()[0]}"
    return "\n".join(["Deze regelingen liggen klaar:", *lines, use])


def instead(scheme: str | None, *, example: bool) -> tuple[str, int] | None:
    """What to say, with the exit code, when no project is to be made; None when it is."""
    if scheme is None or (scheme in names() and not example):
        return None
    if scheme == "":
        return overview(), 0
    if scheme in names():
        return "Het voorbeeld heeft al een regeling: kies --example of --regeling.", 2
    near = did_you_mean(scheme, names())
    meant = f" Bedoel je {near}?" if near else ""
    return f"De regeling {scheme} kennen we niet.{meant}\n{overview()}", 2
