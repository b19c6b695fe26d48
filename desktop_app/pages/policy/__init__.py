"""The page of policy: events, cooperation, controls."""
