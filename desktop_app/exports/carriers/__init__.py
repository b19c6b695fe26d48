"""How the text of ``embedded_state`` lies in each format: one small file per format, no library but the standard one."""
