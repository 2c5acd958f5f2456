"""What happens: one function per event takes a Store and a plain value, and returns replies. No Telegram type, no SQL."""
