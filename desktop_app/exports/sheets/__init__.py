"""The sheets of a spreadsheet: one small file per sheet, all through ``book``, which keeps texts texts."""
