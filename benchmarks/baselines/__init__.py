"""What others offer for the same work, as their own documentation shows it."""
