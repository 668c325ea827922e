"""Document 3, a plan per wijk: its views, and what their fields mean."""
