"""What is asked of a run, and where the folders of a project are."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Job:
    """What is asked: of which project, which edition, whether documents are wanted.

    Without ``documents`` they are made in memory and read back, and nothing is delivered. With
    ``keep`` the final version is also laid in a folder of its own, with ``envelope`` what is handed
    in lies ready to upload, with ``trace`` each value of a draft is a link to its cell. The
    ``fresh`` ones are wanted without what she changed in them.
    """

    project: Path
    today: date
    final: bool = False
    documents: bool = True
    pdf: bool = False
    keep: bool = False
    envelope: bool = False
    trace: bool = False
    fresh: tuple[str, ...] = ()

    @property
    def inputs(self) -> Path:
        """The folder with the workbooks."""
        return self.project / "inputs"

    @property
    def templates(self) -> Path:
        """The folder with the templates."""
        return self.project / "templates"

    @property
    def output(self) -> Path:
        """The folder that receives the documents."""
        return self.project / "output"
