"""The page of a build in its place in ``output/``."""

from dataclasses import replace
from pathlib import Path

from generator.delivery.new_project import write_log
from generator.delivery.overview_file import no_overview, set_overview
from generator.looking_back import changes_since_others
from generator.overview.subject import Subject
from generator.problems import Problem


def lay_overview(output: Path, subject: Subject) -> list[Problem]:
    """Make and write it. Whatever goes wrong here, the documents have been made."""
    from generator.overview.page import overview  # a check makes no page

    try:
        subject = replace(subject, changes=changes_since_others(output))
        return set_overview(output, overview(subject))
    except Exception as fault:
        return [no_overview(write_log(fault))]
