"""What we demand. Each check is one function; its docstring is what ``explain`` prints."""
