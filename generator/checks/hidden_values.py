"""Where a private value lies that nobody sees: at the paragraph that shows the part it is in."""

from collections.abc import Collection, Mapping

from generator.figures.privacy import Privacy
from generator.figures.private import Secret
from generator.problems import DocumentPlace, FilePlace
from generator.word.inspecting.made_document import Paper


def where_hidden(
    secrets: Collection[Secret], privacy: Privacy, paper: Paper
) -> Mapping[Secret, DocumentPlace]:
    """The paragraphs of those that lie in a part that a paragraph shows."""
    found: dict[Secret, DocumentPlace] = {}
    shown: Mapping[str, DocumentPlace | FilePlace] = paper.shown_at() if secrets else {}
    for name, texts in paper.buried().items() if secrets else ():
        place = shown.get(name)
        if isinstance(place, DocumentPlace):
            for secret in privacy.found(texts):
                found.setdefault(secret, place)
    return {secret: place for secret, place in found.items() if secret in secrets}
