"""Node and the engines that it may have; ``NODE_PATH`` says where its packages are."""

import shutil
import subprocess
from collections.abc import Sequence

PEERS = ("docxtemplater", "carbone")
_ALSO = {"docxtemplater": ("pizzip", "xlsx"), "carbone": ("xlsx",)}


def engines_there() -> list[str]:
    """The engines that can be measured here."""
    return [engine for engine in PEERS if versions([engine, *_ALSO[engine]])]


def versions(packages: Sequence[str]) -> list[str]:
    """Node and these packages with their versions; nothing when one of them is not there."""
    if not shutil.which("node"):
        return []
    asked = ", ".join(f"'{name} ' + require('{name}/package.json').version" for name in packages)
    script = f"console.log(['Node ' + process.versions.node, {asked}].join('\\n'))"
    done = subprocess.run(
        ["node", "-e", script], capture_output=True, check=False, encoding="utf-8"
    )
    return done.stdout.splitlines() if done.returncode == 0 else []
