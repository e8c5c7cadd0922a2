"""The choice: reviews, ranking, portfolio, decisions, letters, and what of it is public."""
