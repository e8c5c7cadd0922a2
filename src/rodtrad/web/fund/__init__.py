"""The fund for social investments: rules by date, a ledger that is never changed, statement, pay-back, forecast."""
