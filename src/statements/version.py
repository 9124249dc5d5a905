"""The version, once: the package metadata is built from it."""

__version__ = "0.1.0"
