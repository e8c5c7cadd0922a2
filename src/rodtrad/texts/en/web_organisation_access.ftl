# Secrecy between departments: four levels for everything that has rows about individuals.
data-set-access-audited = Audited: the analyst and the coordinator may read the rows, and each reading is logged.
data-set-access-protected = Protected: whoever is to read the rows states why, has a day to do it, and you are told.
data-set-access-closed = Closed: only you who add it may read the rows.
data-set-open = Open the rows
data-set-open-now = Open
data-set-open-lead = The rows are protected. State why you need them. { $name }, who answers for them, will see it.
data-set-opened = The rows are open to you for a day.
data-set-openings = Who has opened the rows, and why
data-set-reason = Why do you need them?
    .help = At least ten characters. The reason stands in the log.
action-data-set-opened = opened protected rows in
detail-access = Access
