"""Who comes in and how: passwords, the organisation's own sign-in (OIDC, SAML), a second factor, open sessions."""
