"""The web application: a Django project over the engine (extra: `rodtrad[web]`)."""
