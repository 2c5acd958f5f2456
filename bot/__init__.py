"""The outside: the process, its settings, Telegram, the clock. The only package that imports telegram."""
