"""When it is not sure that an edit would come where it belongs, nothing is carried at all."""


class NotCertain(Exception):
    """Carrying would lose something, or guess; the text says of what, in Dutch."""
