"""The steps of ``packaging/build.py``, with the standard library only; what needs more runs in an environment of its own."""
