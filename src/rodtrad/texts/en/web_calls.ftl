# Calls: the list, one call, what must be in place before it is published, and the public register.
nav-calls = Calls
calls-lead = Here you see what can be applied for now, and what you are working on yourself.
calls-lead-run = Here you make calls, see what comes in and get applications complete.
calls-ours = Our calls
calls-none-ours = No calls yet
    .what = A call holds text, dates, rules, form and criteria. Nothing is seen by others until you publish.
calls-open = Open calls
calls-none-open = Nothing can be applied for at the moment.
calls-to-public = The public register of calls
call-new = New call
    .lead = Choose how it begins. The rest you fill in afterwards, in the order that you like.
call-new-do = Make the draft
call-title = Name
    .help = As it is to stand in the register, such as “School attendance 2027”.
call-route = How it begins
call-state = State
call-text = Text
    .help = What you are looking for, why, and what happens after the application. An empty line begins a new paragraph.
    .announced = The call is published. The text can be made clearer; dates, rules, form and criteria are fixed.
call-opens = First day for applications
    .help = If the day is to come, the call and its criteria are seen already when it is published.
call-closes = Last day for applications
    .help = The day counts until midnight.
    .before-opening = The last day is before the first.
call-budget = To be granted
    .help = The whole amount, for all years. Leave empty if it is not decided.
call-two-step = Decision in two steps: first the idea, then the amount
    .help = The board first says yes or no to the ideas. Those that get a yes work out the costs.
call-blind = Those who review do not see who applies
    .help = The parties' names are hidden. What stands in the answers is not.
call-public = Open for all to read
    .help = The call, the criteria and later the decisions are shown in the public register.
call-saved = The call is saved.
call-version = { $name }, version { $number }
call-version-in-use = { $name }, version { $number } (in use)
call-version-number = version { $number }
call-choose-version = Choose
call-sets-none = There is nothing to choose from yet.
call-sets-choose = Is what you want not here?
call-draft-lead = Only you who run calls see the draft. All of this must be in place before it is published.
call-part-text = Text and dates
    .lead = The first thing that an applicant reads.
call-part-needs = Needs
    .lead = Choose from the register of needs what an application may answer.
call-part-form = Form
    .lead = The questions of the application. The form is frozen when the call is published.
call-part-criteria = Criteria and weights
    .lead = What applications are judged by. Shown to all when the call is published, and not changed after that.
call-part-rules = Who may apply
    .lead = Rules that are tried for the applicant while the application is written. What is left empty does not apply.
call-part-left = Left to do
call-part-done = Done
call-needs = Needs that the call is about
call-needs-count =
    { $count ->
        [0] No needs selected
        [one] One need
       *[other] { $count } needs
    }
call-invited = Departments that are commissioned
call-rules = Rules
call-rules-count =
    { $count ->
        [0] No rules
        [one] One rule
       *[other] { $count } rules
    }
call-rules-start = Begin from published rules:
call-rule-departments = At least so many departments of different areas
    .help = Such as 2, as in Örebro.
call-rule-civil-society = Or: one department together with so many associations
    .help = Is enough instead of what stands above.
call-rule-organisations = Or: at least so many different organisations
    .help = Municipality, region, authority, association.
call-rule-may-apply = Which kinds of party may take part
    .help = Nothing ticked: all. Companies are excluded by not ticking “company”.
call-rule-max-per-year = At most a year
call-rule-max-total = At most in all
call-rule-max-years = At most so many years
call-rule-largest-share = At most this part of the cost
    .help = 50 means that the parties pay at least half of each year's cost themselves.
call-rule-cites-need = The application must answer one of the needs
call-rule-all-sign = All parties must sign
call-told-together = Applicants must be { $who }.
call-told-or = or
call-told-and = and
call-told-departments =
    { $count ->
        [0] no department
        [one] one department
       *[other] { $count } departments of different areas
    }
call-told-civil-society =
    { $count ->
        [0] no association
        [one] one association
       *[other] { $count } associations
    }
call-told-organisations =
    { $count ->
        [0] no organisation
        [one] one organisation
       *[other] { $count } different organisations
    }
call-told-may-apply = The parties must be of these kinds: { $kinds }.
call-told-max-per-year = At most { $amount } a year.
call-told-max-total = At most { $amount } in all.
call-told-max-years =
    { $count ->
        [0] No year.
        [one] At most one year.
       *[other] At most { $count } years.
    }
call-told-largest-share = At most { $share } of the cost of each year.
call-told-cites-need = The application must answer one of the needs.
call-told-all-sign = All parties sign the application.
call-lacks-text = The text is missing.
    .cure = Write what you are looking for and what happens after the application.
call-lacks-opening = The first day for applications is missing.
    .cure = Choose a day.
call-lacks-last-day = The last day for applications is missing.
    .cure = Choose a day.
call-last-day-passed = The last day for applications has already been.
    .cure = Choose a day to come.
call-lacks-needs = No need is selected.
    .cure = Choose at least one need from the register.
call-lacks-invited = No department is commissioned.
    .cure = Choose at least one department.
call-lacks-form = The form is missing.
    .cure = Choose a form or make one.
call-form-asks-nothing = The form asks nothing.
    .cure = Add questions.
call-form-faulty =
    { $count ->
        [0] The form is in order.
        [one] One fault in the form.
       *[other] { $count } faults in the form.
    }
    .cure = Open the form; the faults stand at the questions.
call-lacks-criteria = The criteria are missing.
    .cure = Choose a set of criteria or make one.
call-criteria-none-scored = No criterion gives points, so applications cannot be ranked.
    .cure = Add at least one criterion with a weight.
call-not-done = Not yet
call-announced-is-kept = The call is published and this is fixed.
    .cure = Before the time for applications has begun it can be taken back to a draft. After that a new call is needed.
call-has-begun = The time for applications has begun, or somebody has already begun to write.
    .cure = Cancel the call instead, with a reason for those who write.
call-later-day = The day has already been.
    .cure = Choose a new last day to come.
call-has-undecided =
    { $count ->
        [0] All is decided.
        [one] One application is not decided.
       *[other] { $count } applications are not decided.
    }
    .cure = Decide on them first.
call-cancel-why = The reason is missing.
    .cure = Write why, to those who were going to apply.
call-set-changed-meanwhile = Somebody else has changed “{ $name }” while you had the page open.
call-moves = Next step
call-do-publish = Publish the call
    .what = Form, criteria and rules are frozen. The call is seen by all it is for.
call-do-take-back = Take back to a draft
    .what = Can be done until the time for applications begins.
call-do-close = Close now
    .what = Otherwise it closes by itself after the last day. Drafts stay with those who write.
call-do-decide = End the call
    .what = When all applications are decided.
call-do-archive = Archive
    .what = It stays in the register but no longer among what is going on.
call-do-reopen = Reopen with a new last day
call-do-cancel = Cancel the call
    .what = This cannot be undone.
call-done-publish = The call is published.
call-done-take-back = The call is a draft again.
call-done-close = The call is closed.
call-done-decide = The call is ended.
call-done-archive = The call is archived.
call-done-reopen = The call is open again.
call-done-cancel = The call is cancelled.
call-cancel-reason = Why is it cancelled?
    .help = Shown to those who were going to apply.
call-was-cancelled = Cancelled
call-as-seen = The call as others see it
call-received = Handed in
call-drafts = Drafts
    .what = The drafts are the applicants' own; only their number is seen here.
call-to-applications = See the applications
call-to-ideas = See the ideas
call-change-text = Make the text clearer
call-to-public = As seen without signing in
call-dates = Apply { $opens } – { $closes }
call-dates-from = From { $opens }, at any time
call-dates-none = No dates yet
call-takes-in = Open now
call-announced = To come
call-when = When
call-who-runs = Who
call-steps = Decision
call-who-may = Who may apply
call-judged-by = How applications are judged
    .what = The criteria are set beforehand and are not changed while the call is open.
call-asks = What the application must hold
call-not-for-you = Your role or department cannot apply here. Project owners and project leaders at a department or an association can.
public-title = Calls for social investments
public-lead = What can be applied for, how applications are judged, and what has been decided. Open to all.
public-earlier = Earlier calls
public-none-earlier = No earlier calls.
public-log-in = Sign in and apply
public-to-call = Apply
action-call-created = created the call
action-call-changed = changed the call
action-call-rules-set = set rules for who may apply
action-call-needs-set = chose needs for the call
action-call-form-set = chose a form for the call
action-call-criteria-set = chose criteria for the call
action-call-published = published the call
action-call-taken-back = took the call back to a draft
action-call-closed = closed the call
action-call-reopened = reopened the call
action-call-decided = ended the call
action-call-archived = archived the call
action-call-cancelled = cancelled the call
