# The guide's lists "Make sure of the following".
checklist-heading = Make sure of the following: { $component }
item-met = done
item-missing = missing
item-not-due = not due yet
