"""The pictures of the handleiding, made from the product itself: ``python -m tests.pictures``."""
