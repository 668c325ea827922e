"""Known holes in the libraries that the program runs on: ``python .ci/audit.py SITE-PACKAGES``.

Exit code 1 when there are any. A library of which nothing can be asked is told, and does not count:
the advisory service is not reachable from everywhere.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_OURS = "samen030"


def report(installed: str) -> Mapping[str, Any]:
    """What pip-audit says of what is installed there; nothing when it could not ask."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "audit.json"
        words = ["--path", installed, "--format", "json", "--output", str(answer)]
        words = [sys.executable, "-m", "pip_audit", "--progress-spinner", "off", *words]
        subprocess.run(words, capture_output=True, check=False)
        return json.loads(answer.read_text(encoding="utf-8")) if answer.is_file() else {}


def told(report: Mapping[str, Any]) -> tuple[list[str], int]:
    """What to say of a report, and the exit code."""
    libraries = [one for one in report.get("dependencies", []) if one["name"] != _OURS]
    holes = [
        f"{one['name']} {one['version']}: {hole['id']}, mended in {hole['fix_versions']}"
        for one in libraries
        for hole in one.get("vulns", [])
    ]
    asked = sum("vulns" in one for one in libraries)
    said = f"pip-audit: asked of {asked} of {len(libraries)} libraries, {len(holes)} known holes"
    if asked < len(libraries) or not libraries:
        said += "; of the rest the advisory service tells nothing from here"
    return [*holes, said], int(bool(holes))


if __name__ == "__main__":
    lines, code = told(report(sys.argv[1]))
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.exit(code)
