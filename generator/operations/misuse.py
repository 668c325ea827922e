"""An operation that does not fit what it is asked of."""


class Misuse(ValueError):
    """What does not fit: a kind (its words are in ``checks/``), the operation, and what is meant.

    ``what`` is as typed; ``more`` is the way out: what can be chosen, or what was meant.
    """

    def __init__(self, kind: str, operation: str, what: object = "", more: str = "") -> None:
        super().__init__(f"{operation}: {kind}")
        self.kind = kind
        self.operation = operation
        self.what = str(what) if isinstance(what, str | int) else "dit"
        self.more = more
