"""The sentences, and nothing else: one file for each occasion."""
