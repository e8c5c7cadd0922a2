"""The forms: a fund and its rules; events; verified savings and what is planned."""
