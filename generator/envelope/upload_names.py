"""Names that every counter takes: small letters, figures and hyphens, and not too long."""

from generator.dutch import plain

_LONGEST = 60


def ascii_name(*parts: str) -> str:
    """``bijlage-1-statuten-van-de-cooperatie``; what has no letters of ours gives nothing."""
    words = [word for part in parts for word in plain(part).split() if word.isascii()]
    kept: list[str] = []
    for word in words:
        if kept and len("-".join((*kept, word))) > _LONGEST:
            break
        kept.append(word[:_LONGEST])
    return "-".join(kept) or "bestand"
