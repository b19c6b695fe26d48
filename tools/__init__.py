"""What ``dev.py`` does, with the standard library only but for ``extraction``; no part of the program imports it."""
