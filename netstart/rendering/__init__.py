"""A conversation as documents: plain data, then Markdown or JSON."""
