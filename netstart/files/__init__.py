"""All disk: packs, saved conversations, templates, lock."""
