"""What surrounds the pages: tabs, footer, menu, history of states, dialogs."""
