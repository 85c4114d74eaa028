"""For every rule of the adviser the smallest plan that it finds, and the nearest one that it leaves alone."""
