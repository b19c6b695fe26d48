"""From a figure to a plain display list: the one layout that screen and files share. No Qt, no pyqtgraph."""
