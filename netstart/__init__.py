"""A guided conversation that starts a network and ends in a network plan."""

# a literal, because asking importlib.metadata costs four times as much as starting Python
__version__ = "0.1.0"
