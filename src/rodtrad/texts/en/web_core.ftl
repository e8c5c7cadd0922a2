# What all pages share.
product-name = Rödtråd
footer = Rödtråd holds a social investment together, from need to verdict.
skip-to-content = Skip to the content
save = Save
cancel = Cancel
core-yes = Yes
core-no = No
core-moment = { $day } at { $time }

# The header
nav-main = Main menu
nav-investments = Investments
nav-people = People
nav-log = Log
nav-me = My page
nav-logout = Log out
nav-work-in = Work in { $name }
language-choose = Language
breadcrumb = You are here

# First page for somebody who belongs to no organisation
home-title = Welcome
home-no-organisation = You do not belong to an organisation yet
    .what = Ask the coordinator of social investments in your municipality or region to add you.

# Boxes with a message
alert-info = Information:
alert-success = Done:
alert-warning = Warning:
alert-danger = Error:

# Forms
field-optional = (optional)
field-error = Error:
error-summary =
    { $count ->
        [one] One thing needs mending
       *[other] { $count } things need mending
    }
draft-saved = Draft saved { $time }
draft-saving = Saving the draft …
draft-failed = The draft could not be saved. What you have written is still on the page.
draft-logged-out = You are logged out. What you have written is still here. Save as usual: you will be asked to log in, and can send it then.
offline = There is no network connection just now. What you have written stays here: send again when the network is back.
data-file-missing = The file is no longer on the server.
    .cure = Ask whoever runs the server to restore it from the backup, or hand in the file again.
leave-unsaved = You have changes that are not saved.
row-added = A row has been added.
row-removed = The row has been removed.

# Numbers and days that somebody types
number-unreadable = “{ $typed }” cannot be read as a number. Write for example 1,234.50.
number-two-readings = “{ $typed }” can be read in two ways. Write { $thousands } if you mean thousands, or { $decimals } if you mean decimals.
number-too-many-decimals = “{ $typed }” has more than two decimals. Write the amount in kronor and öre.
number-too-small = The number must be at least { $least }.
number-too-large = The number must be at most { $most }.
day-unreadable = Write the date as year-month-day, for example 2026-03-01.

# Tables and figures
table-copy = Copy the table
table-copied = Copied. Paste it into Excel.
table-csv = Download as CSV
figure-numbers = Show the numbers in a table
figure-source = Source: { $source }
compare = Side by side
compare-differs = differs
change-added = Added
change-removed = Removed
change-changed = Changed
change-before = Before:
change-after = After:
change-reason = Reason: { $reason }
pages = Pages
pages-previous = Previous page
pages-next = Next page
pages-where = Page { $page } of { $of }

# The red thread
thread = The red thread
step-done = Done
step-broken = The thread breaks
step-next = Next step
step-todo = To come

# Pages for errors
error-page-number = Error { $status }
error-page-home = To the first page
error-page-400 = What was sent could not be understood
    .what = Something in the address or the form could not be read.
    .cure = Go back, reload the page and try again.
error-page-403 = You may not do this
    .what = The page exists, but your role does not give access to it.
    .cure = Ask the coordinator if you need it for your work.
error-page-old-form = The form was too old
    .what = The page had been open for too long, or you have logged in again since it was opened. Nothing has been saved.
    .cure = Go back, reload the page and send the form again.
error-page-404 = There is no such page
    .what = The address may be misspelt, or the page belongs to somebody else.
    .cure = Check the address, or look from the first page.
error-page-409 = Somebody else was first
    .what = What you wanted to change has been changed by somebody else since you opened the page. Nothing has been overwritten.
    .cure = Go back, reload the page to see the newest version, and make your change again.
error-page-413 = The file is too large
    .what = The file or form is larger than the { $limit } MB that can be uploaded.
    .cure = Divide the file, or take away what is not needed in it.
error-page-422 = What you asked for could not be done
    .what = Something must be mended first:
    .cure = Go back, mend it and try again.
error-page-500 = Something went wrong on our side
    .what = The fault is ours, not yours. What was saved is still there.
    .cure = Try again in a while. If that does not help, tell the coordinator what you did.

# The log
log-title = Log
log-lead = Who did what, and when. The log can only be added to, never changed.
log-search = Search
log-search-words = Search for
    .help = A name, an event or what the event was about.
log-search-first = From
log-search-last = To
log-count =
    { $count ->
        [one] One event
       *[other] { $count } events
    }
log-when = When
log-who = Who
log-what = What
log-on = About
log-details = Show the details
log-system = Rödtråd
log-nothing = No events
    .what = Nothing in the log fits what you searched for.

# rodtrad serve
cli-serve = Starts the web application and its background work on this machine.

    The database is brought up to date first. Without RODTRAD_DATABASE_URL, SQLite in RODTRAD_DATA_DIR is used.
    .short = the web application
cli-serve-address = The address that the application answers at, for example 127.0.0.1:8000.
cli-serve-demo = Loads the demonstration: an invented municipality with people to log in as.
cli-serve-workers = How many processes answer requests.
serve-open = Rödtråd is running: { $address }
serve-logins = Log in as one of these. The password is { $password }
serve-stop = Stop with Ctrl-C.
serve-address = The address cannot be understood.
    .cure = Write the machine's name or number, a colon and a port, for example 127.0.0.1:8000.
serve-taken = The address cannot be listened at: another program uses it already, or it is not this machine's own.
    .cure = Close the other program or choose another port: --address 127.0.0.1:{ $port }
serve-failed = The web server did not start.
    .cure = What happened stands above.
serve-ended = The web server has ended by itself.
    .cure = What happened stands above. Start again with: rodtrad serve
serve-worker-again = The background work broke off. It is started again.

# Checking the log
check-log-whole =
    { $count ->
        [one] The log is whole: one event.
       *[other] The log is whole: { $count } events.
    }
check-log-broken = Row { $row } does not fit: it, or the row before it, was changed or taken away. { $event }

# Details of events in the log
detail-departments = Departments
detail-department = Department
detail-email = E-mail address
detail-role = Role
detail-from = From
detail-to = To
detail-rows = Rows
detail-kind = Kind
detail-section = Section
detail-hash = The document's checksum
detail-effects = Effects
detail-reason = Reason
detail-version = Version
detail-number = Number
