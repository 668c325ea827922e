"""How large a project is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """How many rows; the example has the least of each."""

    statements: int = 300
    members: int = 57
    posts: int = 52
    activities: int = 80

    @property
    def less(self) -> bool:
        """Whether something is asked that is smaller than the example."""
        least = vars(Size())
        return any(amount < least[name] for name, amount in vars(self).items())
