"""The pages, a tab each; every one is built on its first visit."""
