"""Pages as a PDF that can be searched, copied and read aloud."""
