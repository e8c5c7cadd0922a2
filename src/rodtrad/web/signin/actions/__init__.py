"""Every write about coming in: attempts, identities, second factors, sessions, demands and locks."""
