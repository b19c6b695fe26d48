"""Public money as bars: lengths on one axis, what is preliminary."""
