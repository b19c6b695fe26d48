"""What ``packaging/verify.py`` tries: each artefact installed, started, upgraded and removed as its receivers would."""
