"""A Bot API server on this machine: the bot runs unchanged against it, with a chat page or a test as its user."""
