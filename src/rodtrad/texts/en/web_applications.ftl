# Applications and ideas: writing, signing, handing in, completing.
applications = Applications
applications-mine = My applications
applications-in = Applications: { $call }
applications-lead =
    { $count ->
        [0] None handed in.
        [one] One application handed in, for { $asked }.
       *[other] { $count } applications handed in, for { $asked } in all.
    }
applications-drafts =
    { $count ->
        [0] No drafts.
        [one] One draft is begun.
       *[other] { $count } drafts are begun.
    }
applications-all = All
applications-filter = Show only
applications-none = No applications yet
    .what = An application is seen here when it has been handed in.
application-begin = Begin an application
application-begin-lead = Name the application and say from where you apply. Only you and those you invite see the draft.
application-begin-do = Begin to write
application-title = Name of the investment
    .help = Short and telling. Can be changed.
application-place = You apply for
application-from-idea = Build on an approved idea
    .help = What the idea said then already stands in the application.
application-no-idea = No idea
application-parts = Parts of the application
application-part-about = About the application
application-part-files = Attachments
application-part-parties = Parties and signatures
application-part-submit = Review and hand in
application-part-free = Nothing required
application-part-progress = { $answered } of { $required } required
application-files-count =
    { $count ->
        [0] No attachments
        [one] One attachment
       *[other] { $count } attachments
    }
application-signatures = { $signed } of { $parties } have signed
application-go-on = Go on writing
application-read = Read the whole application
application-back = To the application's overview
application-save-and-on = Save and go on
application-save-and-back = Save and go to the overview
application-saved = Saved.
application-answered = Answered
application-lead = Leads
application-signed = Signatures
application-amount = Asks for
application-need = Need that the application answers
    .help = The needs that the call selects.
application-need-none = None chosen
application-submitted-at = Handed in
application-rules = Rules of the call
application-versions = Versions handed in
application-version = Version { $number }
application-version-by = Handed in by { $name }, { $when }.
application-differs = Difference from version { $number }
application-differs-not = No answer has changed.
application-whole = The whole version
application-hash = The content's checksum begins { $hash }.
application-now-draft = Draft. Hand in by { $closes }.
application-now-returned = The coordinator wants completions by { $on }.
application-now-returned-open = The coordinator wants completions.
application-now-submitted = Handed in. The coordinator checks that it is complete.
application-now-complete = Complete. It is now reviewed.
application-now-withdrawn = You have withdrawn the application.
application-now-idea-approved = The idea is approved. The amount is decided in the next step.
application-now-granted = Granted.
application-now-declined = Declined.
application-seen = You read the application as it was handed in.
application-seen-by-runner = The application as it was last handed in. What is rewritten since then is seen when it is handed in again.
application-about-lead = What the investment is called, which need it answers, and how much you ask for.
application-money = Money by year
    .help = What you ask for, and the whole cost that year with what you pay yourselves. Leave rows empty that are not needed.
application-year = Year
    .missing = Write which year the amount is for.
    .twice = The same year stands on another row.
application-grant = Asks for
application-cost = Whole cost
application-lacks-amount = It does not say how much you ask for.
    .cure = Fill in the amount of each year under About the application.
application-asks-more-than-cost = In { $year } you ask for more than the whole cost.
    .cure = Mend the amounts under About the application.
application-nobody-leads = No party leads.
    .cure = Add the party that leads.
application-only-if = Only if “{ $question }” is { $answers }.
application-cell = Row { $row }, { $column }: { $problem }
application-row-add = Add a row
application-row-remove = Remove the row
application-asked-to-complete = The coordinator asks for completion
application-requests =
    { $count ->
        [0] Nothing to complete
        [one] One thing to complete
       *[other] { $count } things to complete
    }
application-clash = You and { $name } wrote here at the same time
    .help = To have some of both: join them in the field below and save.
application-clash-theirs = { $name } wrote
application-clash-mine = You wrote (kept for you alone)
application-clash-take-theirs = Keep what stands
application-clash-take-mine = Take my text
application-clash-now = Somebody else changed this answer while you wrote. Your text is kept for you. Save or reload the page to see both.
application-clashed =
    { $count ->
        [0] No clashes.
        [one] Somebody else had changed one of the answers. Both texts are below.
       *[other] Somebody else had changed { $count } of the answers. Both texts are below.
    }
application-about-changed-meanwhile = Somebody else has changed name, need or money while you had the page open.
    .cure = What you wrote is still here. Compare with the overview in another tab, reload, and save again.
application-is-handed-in = The application is handed in and cannot be changed now.
    .cure = Ask the coordinator to return it if something needs mending.
application-is-withdrawn = The application is withdrawn.
    .cure = Begin a new application if the call is open.
application-call-is-not-open = The call takes in no applications now.
    .cure = See the dates of the call. What you have written is still here.
application-too-late = The last day for applications was { $on }.
    .cure = What you have written is still here. Get in touch with the coordinator if you want to apply next time.
application-completion-too-late = The completion was to come in by { $on }.
    .cure = What you have written is still here. Ask the coordinator for more time.
application-idea-not-approved = The idea is not approved.
    .cure = Begin without the idea, or wait for the answer.
application-late = The time is out
application-changed-since-read = Somebody has changed the application since you read it.
    .cure = Read it again, so that you know what you put your name to.
application-left =
    { $count ->
        [0] Nothing is left.
        [one] One thing is left before the application can be handed in.
       *[other] { $count } things are left before the application can be handed in.
    }
application-rule-cure = See the rules of the call.
application-ready = The application is complete and signed. Read it through and hand it in.
application-read-through = Read the whole application through
application-note = A few words to the coordinator
    .help = Such as what you have changed after a request for completion.
application-submit = Hand in the application
application-submitted = The application is handed in. You will be told here if something needs completing.
application-to-submit = To handing in
application-withdraw = Withdraw the application
application-withdraw-lead = “{ $title }” is then not tried further. What you wrote is still there to read.
application-withdraw-why = Why
application-withdrawn = The application is withdrawn.
application-return = Ask for completion
application-return-lead = Write at the questions where something is missing. The applicants see your text at the same question.
application-return-whole = About the whole application
    .help = What belongs to no single question.
application-complete-by = Completion by
    .help = The day counts until midnight. Empty: no last day.
application-return-ask = Ask for completion here
application-return-text = What is missing?
application-return-do = Return to the applicants
application-return-why = No request is written.
    .cure = Write what is missing, at one question at least or about the whole application.
application-return-later-day = The day has already been.
    .cure = Choose a day to come.
application-returned = The application is back with the applicants.
application-complete = Declare the application complete
    .what = It can then be reviewed. The applicants see that it is complete.
application-completed = The application is complete.
application-party-already = That party takes part already.
    .cure = Choose another.
application-lead-stays = The party that leads cannot be taken away.
    .cure = Withdraw the application and let another party begin anew.
application-one-signs-for-one = You have already signed for another party.
    .cure = Let somebody else sign for this party.
application-too-many-files = At most { $most } files can be attached.
    .cure = Take one away, or join several into one.
application-parties-lead = Those who apply together. Each signs the same content; if the application is changed afterwards a new signature is needed.
party-who = Party
party-choose = Choose a party
party-outside = Somebody without a login here (write the name below)
party-outside-more = Party without a login
party-name = The party's name
    .help = It signs on paper; you note it here and may attach the paper.
    .missing = Write the party's name.
party-kind = Kind of party
party-add = Add a party
party-added = The party is added. Its people now see the draft.
party-remove = Remove the party
party-removed = The party is removed.
party-leads = leads
party-signatory = Who signs
party-signatory-any = Whoever is project owner there
party-signatory-named = The signatory is named.
party-signatory-theirs = Whoever is project owner there signs.
party-name-signatory = Choose
party-name-signatory-of = Choose who signs for { $party }
party-has-signed = Signed by { $name }, { $when }
party-signed-earlier = { $name } signed an earlier content. Sign again.
party-not-signed = Not signed
party-signed-by = Signed by
party-signed = Signed.
party-read-and-sign = Read the application and sign
party-sign = Sign
    .what = You sign what you have read above. If anything is changed afterwards the signature no longer holds.
party-sign-for = Sign for { $party }
party-unsign = Take back the signature
party-on-paper = Signed on paper by
    .help = Name and position.
party-note-paper = Note the signature
attachment-lead = PDF, Word or Excel, at most 10 MB each. Rather write in the questions: the answers are what is followed up.
attachment-none = No attachments.
attachment-add = Attach
attachment-file = File
    .help = PDF, DOCX or XLSX without macros.
attachment-added = The file is attached.
attachment-remove = Remove
attachment-removed = The file is removed.
attachment-empty = The file is empty.
    .cure = Choose another file.
attachment-too-large = The file is larger than { $most } MB.
    .cure = Take away pictures or split it.
attachment-other-kind = “{ $name }” is not a PDF, Word or Excel file, or its name does not fit its content.
    .cure = Save it as PDF, DOCX or XLSX and try again.
attachment-damaged = The file is cut off or damaged.
    .cure = Save it anew as PDF and try again.
attachment-unpacks-too-large = The file unpacks to something unreasonably large.
    .cure = Save it anew from Word or Excel.
attachment-has-macros = The file holds programs (macros).
    .cure = Save it without macros.
overview-title = Application
overview-lead = Leads
overview-parties = Parties
overview-state = State
overview-complete = Answered
overview-amount = Asks for
overview-need = Need
overview-eligible = Rules
overview-eligible-yes = Follows the rules
overview-eligible-no = Breaks a rule
overview-eligible-unknown = Cannot be judged
overview-broken = Rules not followed
overview-submitted = Handed in
overview-version = Version
overview-problems =
    { $count ->
        [0] nothing to mend
        [one] one thing to mend
       *[other] { $count } things to mend
    }
overview-days =
    { $count ->
        [0] today
        [one] one day ago
       *[other] { $count } days ago
    }
overview-xlsx = Download as Excel
rule-holds = Met
rule-fails = Not met
rule-unknown = Not known yet
ideas-all = Ideas
ideas-in = Ideas: { $call }
ideas-none = No ideas yet
    .what = An idea is seen here when it has been handed in.
idea-begin = Begin an idea
idea-begin-lead = A few lines are enough. Only you see the draft.
idea-title = Name of the idea
    .help = Short and telling.
idea-lead = Reckon on an hour. The draft is saved while you write. If the idea is approved what you wrote already stands in the application.
idea-field-need-text = The need
    .help = What is the problem, for whom, and how do you know?
idea-field-idea = The idea
    .help = What do you want to do?
idea-field-target-group = The target group
    .help = Whom is it for, and about how many?
idea-field-new = What is new
    .help = How does it differ from what is already done?
idea-field-touches = Whom it touches
    .help = Departments, boards and others who need to take part.
idea-field-effects = Expected effects
    .help = What becomes better for the group, and what may cost less, for whom?
idea-submit = Hand in the idea
idea-submitted = The idea is handed in. You will be answered here.
idea-lacks-need = The need is missing.
    .cure = Choose a need or describe it.
idea-lacks-idea = It does not say what you want to do.
    .cure = Write a few lines about the idea.
idea-lacks-target-group = The target group is missing.
    .cure = Write whom the idea is for.
idea-lacks-effects = Expected effects are missing.
    .cure = Write what is expected to become better.
idea-call-is-not-open = The idea test takes in no ideas now.
    .cure = What you have written is still here.
idea-is-handed-in = The idea is handed in and cannot be changed now.
    .cure = Wait for the answer.
idea-answer = Answer to those who wrote
    .help = For a no or a completion: why, and what is missing.
idea-answer-do = Answer
idea-answer-was = The coordinator's answer
idea-answer-why = The answer is missing.
    .cure = Write why the idea is rejected or what is missing in it.
idea-answered = The answer is given.
idea-approve = Approve
idea-reject = Reject
idea-return = Ask for completion
action-application-begun = began an application
action-application-written = wrote in the application
action-application-clash-settled = chose between two texts of the application
action-application-described = changed name, need or money of the application
action-application-party-added = added a party
action-application-party-removed = removed a party
action-application-signatory-named = named a signatory
action-application-signed = signed the application
action-application-signature-taken-back = took back a signature
action-application-file-added = attached a file
action-application-file-removed = removed a file
action-application-submitted = handed in the application
action-application-returned = asked for completion
action-application-completed = declared the application complete
action-application-withdrawn = withdrew the application
action-application-settled = entered the decision on the application
action-idea-begun = began an idea
action-idea-written = wrote in the idea
action-idea-submitted = handed in the idea
action-idea-answered = answered the idea
