"""What ``dev.py`` does, with the standard library only; no part of the program imports it."""
