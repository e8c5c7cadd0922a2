# Guidens listor ”Säkerställ följande”.
checklist-heading = Säkerställ följande: { $component }
item-met = klart
item-missing = saknas
item-not-due = inte aktuellt än
