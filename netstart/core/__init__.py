"""The pure core: values in, values out. It knows no terminal, disk, clock, environment or randomness."""
