"""Files of the reader: how they may be named and how they are written. Without Qt, so that every command may use it."""
