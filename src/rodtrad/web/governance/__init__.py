"""How the work is led: forums at three levels, competences, anchoring, roles, and what the method asks of the organisation."""
