"""Every write about reviews, decisions, letters and the portfolio."""
