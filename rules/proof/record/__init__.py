"""What only this bot knows, and so what a note can be held against: names, company, jobs and titles, days."""
