"""The parts of the figures of projects."""
