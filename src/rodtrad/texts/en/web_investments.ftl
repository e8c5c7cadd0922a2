# Investments on the web: forms, the thread, versions, lock, import.
investments-row = Row
investments-true = Yes
investments-false = No
investments-not-chosen = Not chosen
investments-pair-year = Year
investments-pair-code = Value in the file
investments-no-cure = { "" }

# Who signs the lock
investments-sign-project-owner = Project owner
investments-sign-steering-group = Steering group


# What stands in the way
investments-department-elsewhere = The department belongs to another organisation.
    .cure = Choose one of the organisation's own departments.
investments-key-taken = The organisation already has an investment with that key.
    .cure = Choose another key, or open the one there is and read the file in there.
investments-other-key = The file is about another investment: its key is another.
    .cure = Read the file in as a new investment, or correct the line "key" in the file.
investments-changed-meanwhile = Somebody has changed the investment since you opened the page.
    .cure = Open the page again and go through the latest version.
investments-locked-already = The investment is locked already.
    .cure = Later changes become new versions with a reason, and show as deviations.
investments-function-signed = Somebody has already signed in that function.
    .cure = The other function remains.
investments-signed-by-two = You have already signed in the other function.
    .cure = The lock needs two persons: ask somebody else in the steering group, or the project owner.
investments-motive-needed = The thread has breaks, so a motive is needed.
    .cure = Mend the breaks first, or write why you lock all the same.
investments-reason-needed = The investment is locked, so every change needs a reason.
    .cure = Write briefly why you change it.
investments-deviation-reason-needed = The change concerns what was locked before the start.
    .cure = Write why. The change shows as a deviation in the thread and in the report.

# Events in the log
action-investment-created = Created the investment
action-investment-section-saved = Saved a section
action-investment-imported = Read the document from a file
action-investment-restored = Restored an earlier version
action-investment-signed = Signed the lock
action-investment-locked = Locked the investment
action-draft-begun = Began writing a draft
action-draft-discarded = Threw away a draft

# Steps of the thread
investments-step-need = Need
investments-step-choice = Choice
investments-step-design = Design
investments-step-lock = Lock before start
investments-step-running = Carrying out
investments-step-effect = Effect
investments-step-economics = Economics
investments-step-report = Report
investments-step-implementation = Implementation

# Counts and states
investments-breaks =
    { $count ->
        [one] one break
       *[other] { $count } breaks
    }
investments-remarks =
    { $count ->
        [one] one remark
       *[other] { $count } remarks
    }
investments-items-met = { $met } of { $of } items met
investments-deviations =
    { $count ->
        [one] One locked part has changed
       *[other] { $count } locked parts have changed
    }
investments-locked-on = Locked { DATETIME($on, dateStyle: "long") }
investments-unlocked = Not locked
investments-signatures = { $count } of { $of } have signed
investments-whole = The thread holds
investments-severity-break = Break
investments-severity-warning = Warning
investments-severity-note = Note

# The list
investments-new = New investment
    .what = Begin with a name. The thread then shows step by step what to write.
investments-import-new = Read from a file
    .what = A document from another municipality, the command line or an earlier export.
investments-any-phase = Every phase
investments-filter = Show
investments-count =
    { $count ->
        [one] One investment
       *[other] { $count } investments
    }
investments-one = Investment
investments-where = Where
investments-broken = The thread
investments-next = What is next
investments-changed = Last changed
investments-none = No investments yet
    .what = Here the organisation's social investments are gathered, from need to verdict. Begin by writing the need, or read in a document.
investments-none-to-read = Here the social investments that you take part in are gathered. What you apply for is found under Calls.
investments-none-in-phase = No investment in that phase
    .what = Choose another phase, or show all.

# The investment as a thread
investments-version-of = Version { $number }, { $when }
investments-next-title = What is next
investments-next-lock = The design is done. Before the start, the project owner and the steering group lock what was promised.
investments-next-step = The thread goes on with: { $step }.
investments-next-nothing = All that should be done by now is done.
investments-do-mend = Mend the break
investments-do-sign = Go through and sign
investments-do-see-lock = See the lock
investments-do-lock = See the lock
investments-do-write = Go on writing
investments-do-read = Read the document
investments-do-effect = To the effect
investments-do-economics = To the economics
investments-do-report = Read the report
investments-results = Results
investments-broken-title = What is broken
investments-nothing-broken = No breaks, warnings or notes.
investments-picture = From resources to goals
    .what = The arrows show what leads to what. Breaks in the chain are dashed and written out.
investments-no-model = The logic model is still empty.
investments-model-table = The logic model as a table
investments-model-part = Part
investments-model-what = What
investments-model-leads-to = Leads to
investments-document = The document
investments-your-draft = Your draft
investments-edit = Edit
investments-checklist = Make sure of the following
    .what = The guide's items for each step. The answers are taken from the document.
investments-item-met = Met
investments-item-missing = Missing
investments-item-not-due = Not due yet
investments-file-and-history = History and files
investments-export-yaml = Download as YAML
investments-export-json = Download as JSON

# Sections
investments-sections = Sections of the document
investments-findings-here =
    { $count ->
        [one] One thing to look at in this section
       *[other] { $count } things to look at in this section
    }
investments-nothing-here = Not filled in
investments-unsaid = Not filled in: { $fields }
investments-following = Next section: { $section }
investments-required = (required)
investments-one-a-line = Write one on each line.
investments-nothing-to-refer-to = There is nothing to choose from yet. First add something under { $of }.
investments-more-fields = More fields
investments-filled-in = { $count } filled in
investments-new-row = New: { $what }
investments-row-up = Move up
investments-row-down = Move down
investments-row-add-one = Add { $what }
investments-row-remove = Remove
investments-row-add = Add
investments-empty-row = empty row
investments-reason = Reason for the change
    .help = Shown in the version history.
investments-draft-keep = Save as a draft
investments-draft-kept = The draft is saved. Only you see it.
investments-draft-restored = You have a draft
    .what = Here is what you wrote last, { $when }. It is not saved in the document yet.
investments-draft-behind = Somebody else has changed the section since. If you save, you will see both versions.
investments-draft-discard = Throw the draft away
investments-draft-discarded = The draft is gone. Here is the section as it stands in the document.
investments-is-locked = The investment is locked. Every change needs a reason, and changes to what was locked show as deviations.
investments-drop-references = Also remove the references in other sections
    .help = Something you removed is mentioned elsewhere in the document.
investments-to-thread = To the thread
investments-saved = { $section } is saved. The document now has version { $number }.

# When two have changed
investments-conflict = Somebody else was first
    .what = { $name } saved the section { $section } { $when }, after you opened it. Nothing is overwritten.
investments-conflict-mine = Your version
investments-conflict-theirs = Saved version ({ $number })
investments-conflict-table = What differs
investments-conflict-their-changes = What the other changed
investments-conflict-choose = What do you want to do?
investments-conflict-edit-on = Go on writing on mine
    .what = You then see your version in the form and can put in the other's changes before you save.
investments-conflict-keep-mine = Save my version
investments-conflict-take-theirs = Keep the saved one and throw mine away

# Versions
investments-versions = Versions
    .what = Every saved change is a version of its own that is never changed.
investments-version = Version
investments-version-number = Version { $number }
investments-reason-short = Reason
investments-reason-was = Reason: { $reason }
investments-changed-sections = Changed sections
investments-show = Show
investments-current = current
investments-whole-document = The whole document
investments-what-changed = What changed
investments-hash = Checksum (SHA-256)
investments-compare = Compare
investments-compare-previous = Compare with the version before
investments-compare-current = Compare with the current one
investments-compare-title = Versions { $old } and { $new }
investments-compare-old = From version
investments-compare-new = To version
investments-differences =
    { $count ->
        [one] One difference
       *[other] { $count } differences
    }
investments-no-differences = The versions are the same.
investments-restore = Restore this version
investments-restore-do = Make version { $number } the current one
investments-restored = Version { $earlier } is restored as version { $number }.

# The lock
investments-lock = Lock before start
    .what = Before the work begins, the project owner and the steering group freeze how the effect is measured and what counts as success. Then nobody can move the goalposts afterwards.
investments-locked-alert = The investment was locked { DATETIME($on, dateStyle: "long") }.
investments-deviations-reasons = See the reasons in the version history
investments-signed = Signed by
investments-lock-from-file = The lock came with the file that was read in. It was not signed here.
investments-motive-was = Motive ({ $name }): { $motive }
investments-hindering =
    { $count ->
        [one] One break stands in the way
       *[other] { $count } breaks stand in the way
    }
investments-hindering-what = Mend them first. Whoever wants to lock all the same writes a motive, which goes into the report.
investments-signatures-title = Signatures
investments-has-signed = Has signed
investments-has-not-signed = Remains
investments-signed-by = { $name } signed { $when }.
investments-sign-means = You sign version { $number }. If the document changes before both have signed, the signing starts over.
investments-sign-as = Sign as { $function }
investments-waits-for = Waits for the signature of { $function }.
investments-frozen = What is frozen
    .what = This is what the document says now.
investments-deviates = changed after the lock
investments-motive = Motive for locking in spite of the breaks
    .help = Only needed when the thread has breaks.
investments-now-signed = You have signed. The lock is set when the other function has signed too.
investments-now-locked = The investment is locked.

# A new investment, and files
investments-new-do = Create the investment
investments-new-title = Name
    .help = As it shall stand in lists and reports.
investments-new-key = Key
    .help = A short name in addresses and files. Leave empty for one made from the name.
investments-new-key-form = Use only small letters a–z, digits, hyphens and underscores.
investments-department = Department
    .help = Those who work in that department see the investment.
investments-whole-organisation = The whole organisation
investments-created = The investment is created.
investments-import = Read a new version from a file
    .what = The file is first compared with the current version. Nothing is saved until you have seen what changes.
investments-file = File
    .help = An investment document in YAML or JSON, at most 5 MB.
investments-file-look = Look at the file
investments-file-problems =
    { $count ->
        [one] The file has one error
       *[other] The file has { $count } errors
    }
investments-nothing-saved = Nothing has been saved. Correct the errors in the file and read it in again.
investments-line = Line { $line }:
investments-another-file = Choose another file
investments-import-look = The file can be read. This is what it holds; nothing is saved yet.
investments-import-same = The file says the same as the current version. There is nothing to read in.
investments-import-changes =
    { $count ->
        [one] The file changes one thing in the current version. Nothing is saved yet.
       *[other] The file changes { $count } things in the current version. Nothing is saved yet.
    }
investments-import-do = Save as a new version
investments-import-diff = What changes
investments-imported = The file is read in. The document now has version { $number }.
investments-lock-comes-along = The document has been locked since { DATETIME($on, dateStyle: "long") }. The lock comes along.
investments-file-empty = The file is empty.
    .cure = Choose another file.
investments-file-missing = No file is chosen.
    .cure = Choose a file and try again.
detail-function = Function
detail-motive = Motive
detail-restored = Restored version
