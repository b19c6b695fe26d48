"""What the figures of policy share: acts placed in time, and their words."""
