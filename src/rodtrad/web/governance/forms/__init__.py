"""The forms: forums and their meetings; competences, anchoring and decisions of money."""
