"""The chapters of a plan as plain data, each for the template of its name; None when nothing was said for it."""
