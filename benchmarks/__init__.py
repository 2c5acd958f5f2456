"""What must stay fast, measured: `python -m benchmarks.dates`."""
