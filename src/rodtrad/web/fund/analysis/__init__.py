"""What of the engine the fund in the web uses: rules, ledger, statement, forecast, and how they are shown."""
