# Choice: reviews, ranking, portfolio, decisions, letters, public register.
nav-choice = Selection
nav-choice-leave = You may leave the page. The work goes on, and the pack is put with its case.

# Overview
choice-lead = Here applications go from review to decision and letters.
choice-calls = Calls
choice-no-calls = No applications to choose among yet
    .what = When a call has closed its applications come here, to be reviewed, ranked and decided.
choice-nothing = Nothing to do here now
    .what = When you have been appointed reviewer, or a decision pack has been sent to you, it is shown here.
choice-all-done = Done: decided, and everybody has a letter
choice-call-lead = { $count ->
    [0] No complete applications.
    [one] 1 application.
   *[other] { $count } applications.
 } { $steps }
choice-two-steps = The decision is taken in two steps: first the idea, then the amount.
choice-one-step = The decision is taken in one step.
choice-stages = The way from review to letters
choice-stages-say = { $done } of { $of } steps are done
choice-stage-reviewers = Reviewers
choice-stage-reviewers-next = Appoint reviewers
choice-stage-reviewers-do = Appoint reviewers
choice-stage-reviews = Reviews
choice-stage-reviews-next = Under review
choice-stage-reviews-do = Follow the reviews
choice-stage-reviewed = { $done } of { $of } reviews are handed in
choice-stage-ranking = Ranking
choice-stage-ranking-next = The ranking is ready to read
choice-stage-ranking-do = Read the ranking
choice-stage-decision = Decision
choice-stage-decision-next = Decision
choice-stage-decision-do = Go to the decision
choice-stage-undecided = { $count ->
    [one] 1 application awaits a decision
   *[other] { $count } applications await a decision
}
choice-stage-preparing = A pack is being prepared for { $body }
choice-stage-sent = The pack is with { $body }
choice-stage-letters = Letters
choice-stage-letters-left = { $count ->
    [0] Everybody has a letter
    [one] 1 letter is left
   *[other] { $count } letters are left
}
choice-stage-letters-next = Letters are to be sent
choice-stage-letters-do = Write the letters
choice-applications = Applications
choice-application = Application
choice-parties = Applicants
choice-asked = Amount asked
choice-years = Length
choice-years-count = { $count ->
    [one] 1 year
   *[other] { $count } years
}
choice-own-share = Own share
choice-state = State
choice-no-applications = No complete applications
    .what = Applications come here when the coordinator has found them complete.
choice-tabs = Parts of the selection
choice-tab-reviewers = Reviewers
choice-tab-ranking = Ranking
choice-tab-portfolio = Portfolio
choice-tab-decision = Decision
choice-tab-letters = Letters

# Reviewers
choice-round-preparing = Being prepared
choice-round-open = Open
choice-round-closed = Closed
choice-round-now-open = The review is open. The reviewers see their applications now.
choice-round-now-closed = The review is closed. Here is the ranking.
choice-review-assigned = To begin
choice-review-started = Begun
choice-review-submitted = Handed in
choice-review-conflict = Conflict of interest
choice-review-released = Taken back
choice-blind = Blind review
choice-due-by = By { $day }
choice-due-none = No last day is set
choice-reviewers-lead-preparing = Appoint reviewers and spread the applications. Nobody gets an application from their own department. Then open the review.
choice-reviewers-lead-open = The reviewers score on their own. They do not see each other's scores until everybody has handed in.
choice-reviewers-lead-closed = The review is closed and the scores stand.
choice-late = The last day has passed. Remind those who have some left, or close the review with what there is.
choice-handed-in = Reviews handed in
choice-of = { $done } of { $of }
choice-conflicts = { $count ->
    [one] Conflict of interest in 1 application
   *[other] Conflict of interest in { $count } applications
}
choice-reminded-at = Reminded { $day }
choice-remind = Remind
choice-remind-who = Remind { $name }
choice-end-reviewer = Remove
choice-end-reviewer-who = Remove { $name } as a reviewer
choice-reviewer-remind = { $name } is reminded. It stands on the reviewer's page until everything is handed in.
choice-reviewer-end = { $name } reviews no more. What has been handed in stands.
choice-close-round = Close the review and see the ranking
    .help = What is not handed in does not count. You can open it again as long as no decision case is begun.
choice-who-reviews-what = Who reviews what
choice-label = Label
choice-too-few = { $count ->
    [one] lacks 1 reviewer
   *[other] lacks { $count } reviewers
}
choice-nobody-yet = Nobody yet
choice-release = Take back
choice-release-which = Take { $title } back from { $name }
choice-return = Open again
choice-return-which = Let { $name } change the review of { $title }
choice-appoint = Appoint a reviewer
choice-appoint-who = Person
    .help = Who is not here is first added under Organisation.
choice-appoint-do = Appoint
choice-appointed = { $name } is a reviewer.
choice-nobody-to-appoint = Everybody in the organisation is a reviewer already.
choice-not-blind = Cannot be appointed, since they can see who applies in other ways and the review is blind: { $names }.
choice-sees-applicants = The person can see who applies in other ways, and the review is blind.
    .cure = Choose somebody else.
choice-not-appointable = The person cannot be appointed.
    .cure = Choose somebody in the organisation who is not a reviewer here already.
choice-own-department = The person, or the person's department, is one of the applicants.
    .cure = Choose another reviewer.
choice-spread = Spread the applications
choice-spread-lead = Every application gets { $each } reviewers. The spread is as even as possible, and what is assigned stands.
choice-spread-do = Spread evenly
choice-spread-done = The applications are spread.
choice-spread-short = There are not enough reviewers without ties to the application: { $lacking }. Appoint more.
choice-lacks = { $title } lacks { $count }
choice-each = Reviewers for each application
    .help = At least two make it possible to see whether reviewers agree.
choice-due = Last day
    .help = Shown to the reviewers.
choice-assign-by-hand = Assign an application by hand
choice-reviewer = Reviewer
choice-assign-do = Assign
choice-open-round = Open the review
    .help = The reviewers then see their applications, and first say whether they have a conflict of interest.
choice-open-round-do = Open the review
choice-reopen-round = Open the review again
choice-reason = Why?
choice-without-reviewer = Some applications have no reviewer.
    .cure = Appoint reviewers and spread the applications.
choice-without-review = Some applications have no review that is handed in.
    .cure = Remind the reviewers, or give the application to another reviewer.
choice-round-not-open = The review is not open.
    .cure = Ask the coordinator.
choice-review-not-open = The review of the application is not open for changes.
    .cure = Ask the coordinator where something must be mended.
choice-already-before-body = A decision case has been begun.
    .cure = Scores stand once the pack is being prepared for a decision.
choice-needs-reviewers = every application has at least one reviewer.
choice-needs-reviewed = every application has at least one review handed in; what is not handed in falls away.
choice-needs-undecided = no decision case has been begun; a reason is given.
choice-needs-other-department = the reviewer does not belong to any of the applicants.
choice-needs-open = the review is open.
choice-needs-complete = every criterion is judged with a motive, and the review is open.

# A reviewer's pages
choice-my-reviews = My reviews
choice-you-are-reminded = The coordinator reminds you of the reviews below.
choice-left-to-review = { $left ->
    [0] Everything is handed in. Thank you!
    [one] One application is left to review.
   *[other] { $left } applications are left to review.
}
choice-application-labelled = Application { $label }
choice-declare-lead = Before you read the application: do you have a conflict of interest?
choice-declare-blind = The review is blind: you do not see who applies. Applications that you or your department stand behind are already sorted out.
choice-bound = Is there anything that could shake the trust in your impartiality?
    .help = For example that you, somebody close to you or your own unit is affected by the decision. If unsure, answer yes and say why.
choice-bound-what = What binds you to the application?
    .help = Fill in if you answer yes. The coordinator reads it, and the application goes to somebody else.
    .needed = Write briefly what binds you.
choice-declare-do = Continue
choice-conflict-noted = The conflict of interest is noted. The application goes to somebody else.
choice-conflict-late = Declare a conflict of interest
    .help = If you have found that something binds you to the application, what you have written is removed and the application goes to somebody else.
choice-conflict-do = Declare it and leave the application
choice-you-are-bound = You have declared a conflict of interest. You can neither read nor judge the application.
choice-declared = Declared
choice-to-my-reviews = To my reviews
choice-your-scores = Your judgement
choice-score-lead = What you write is saved as you write. Give a short motive for each criterion: the decision and the letters are built on it.
choice-criterion-mandatory = Must be met
choice-criterion-weight = Weighs { $share } · 0–{ $top } points
choice-points = Points
choice-points-of = Points, 0 (lowest) to { $top } (highest)
choice-points-given = { $points } of { $top }
choice-met = Is it met?
choice-met-yes = Met
choice-met-no = Not met
choice-motive = Motive
choice-hand-in = Hand in
choice-save-draft = Save draft
choice-scores-saved = The draft is saved.
choice-review-handed-in = The review is handed in.
choice-what-you-said = Your judgement, handed in
choice-handed-in-at = Handed in { $when }
choice-others-later = The other reviewers' judgements are shown here when everybody has handed in.
choice-next-review = Next application
choice-no-answer = No answer
choice-hidden-name = [hidden]
choice-score-lacks-points = Points are missing.
    .cure = Choose a number of points.
choice-score-lacks-met = A judgement is missing.
    .cure = Answer yes or no.
choice-score-lacks-motive = A motive is missing.
    .cure = Write why, briefly.
