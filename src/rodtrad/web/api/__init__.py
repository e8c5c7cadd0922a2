"""What operations of the REST API share: tokens, cursors, idempotency, errors. The operations stand in each app's api.py."""
