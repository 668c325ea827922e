"""``samen030 --install-completion``: with the Tab key the rest of a command, as click knows it."""

import os
from typing import Any

import click
from click.shell_completion import (
    CompletionItem,
    ShellComplete,
    add_completion_class,
    get_completion_class,
    split_arg_string,
)

from generator.guard import stop

_VARIABLE = "_SAMEN030_COMPLETE"
_POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName samen030 -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $typed = $commandAst.Extent.Text
    $length = [Math]::Min($typed.Length, $cursorPosition - $commandAst.Extent.StartOffset)
    $env:COMP_WORDS = $typed.Substring(0, $length)
    $env:COMP_CWORD = $wordToComplete
    $env:%(complete_var)s = "powershell_complete"
    try {
        samen030 | ForEach-Object {
            $value, $help = $_ -split "`t", 2
            if (-not $value) { return }
            $shown = if ($value -match "[\\s']") { "'" + $value.Replace("'", "''") + "'" } else { $value }
            if (-not $help) { $help = $value }
            [System.Management.Automation.CompletionResult]::new($shown, $value, "ParameterValue", $help)
        }
    } finally {
        Remove-Item Env:%(complete_var)s, Env:COMP_WORDS, Env:COMP_CWORD -ErrorAction SilentlyContinue
    }
}
"""  # noqa: E501


@add_completion_class
class PowerShell(ShellComplete):
    """What click lacks: it knows bash, zsh and fish."""

    name = "powershell"
    source_template = _POWERSHELL

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the one that is being typed, and that one."""
        words = split_arg_string(os.environ.get("COMP_WORDS", ""))[1:]
        begun = os.environ.get("COMP_CWORD", "")
        return (words[:-1] if begun and words else words), begun.strip("'\"")

    def format_completion(self, item: CompletionItem) -> str:
        """A line for the script: the word, and what it is for."""
        return f"{item.value}\t{item.help or ''}"


def install_completion(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Lay it for the shell of this terminal, say where, and end."""
    if not wanted or context.resilient_parsing:
        return
    from generator.delivery.shell_completion import NoShell, install, this_shell
    from generator.dutch import reason

    try:
        shell = this_shell()
        found = get_completion_class(shell)
        assert found is not None
        script, start = install(shell, found(context.command, {}, "samen030", _VARIABLE).source())
    except NoShell:
        stop(
            "Dit werkt in PowerShell, bash, zsh en fish; welke van die je gebruikt, is hier niet "
            "te zien.",
            2,
        )
    except OSError as fault:
        stop(f"Het aanvullen is niet klaar te zetten: {reason(fault)}.", 3)
    click.echo(f"Klaar voor {shell}: in een nieuw venster vult de Tab-toets samen030 aan.")
    if script != start:
        click.echo(f"Daarvoor staat er één regel in {start}; haal die weg, dan is het weer uit.")
    if shell == "powershell":
        click.echo(
            "Zegt PowerShell dat scripts uit staan, typ dan één keer:\n"
            "  Set-ExecutionPolicy -Scope CurrentUser RemoteSigned"
        )
    context.exit()


def completion_option(command: Any) -> Any:
    """The option, for the group of commands."""
    return click.option(
        "--install-completion",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=install_completion,
        help="Laat de Tab-toets opdrachten en opties aanvullen, in deze terminal.",
    )(command)
