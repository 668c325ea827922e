"""A checksum of values, so that it can be told later whether they are the same."""

import hashlib
import pickle


def sum_of(*values: object) -> str:
    """SHA-256 of values; other values never have the same one.

    They are pickled to be summed, and nothing is ever read from a pickle. Equal values mostly have
    the same one, not when they hold a set (it has no order): then something is merely done again.
    """
    return hashlib.sha256(pickle.dumps(values, protocol=5)).hexdigest()
