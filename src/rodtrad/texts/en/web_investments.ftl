# Investments on the web: forms, the thread, versions, lock, import.
investments-row = Row
investments-true = Yes
investments-false = No
investments-not-chosen = Not chosen
investments-pair-year = Year
investments-pair-code = Value in the file
investments-number-cure = Write the number with digits, for instance 1,250.00 or 12.5.

# Who signs the lock
investments-sign-project-owner = Project owner
investments-sign-steering-group = Steering group

# How far a step has come
investments-state-done = Done
investments-state-broken = Has breaks
investments-state-ongoing = Under way
investments-state-not-yet = Not yet

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
