"""Calls and choice: forms and answers, criteria, ranking and how stable it is, the portfolio, and the choice under a budget."""
