"""What stands behind a mark: its sources, rival statements, what is apart or left out."""
