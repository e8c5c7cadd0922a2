# How the work is led: the state, forums, competences, anchoring and roles.
nav-organisation = Organisation
organisation-tab-state = State
organisation-tab-forums = Forums
organisation-tab-competences = Competences
organisation-tab-anchoring = Anchoring
organisation-tab-roles = Role sheets

state-title = The state of the organisation
state-lead = This is what { $organisation } needs to have in place for social investments to succeed. Every point is settled by what is written here, and shows what it rests on.
state-points = Points in place
state-done = { $done } of { $of }
state-coming = Coming meetings
state-decisions = Latest decisions
point-is-done = In place
point-is-missing =
    { $count ->
        [one] One thing is missing
       *[other] { $count } things are missing
    }
point-behind = Politics and top management stand behind it
point-see-behind = See the anchoring
point-money = Money is set aside outside the departments' annual operations
point-risk = How the risk is shared is decided
point-competences = The six competences are there
point-see-competences = See the competences
point-strategic = A strategic forum has time set aside
point-see-strategic = See the forums
point-operative = An operative forum has a decided mandate
point-see-operative = See the forums
point-roles = The roles are written for every investment that runs
point-see-roles = See the role sheets
point-anchored = { $who } stands behind it since { $day }.
point-not-anchored = It is not shown that { $level } stands behind it.
point-decided = { $body } decided on { $day }.
point-no-money = No decision on money set aside is written here.
point-no-risk-sharing = No decision on how the risk is shared is written here.
point-held = { $competence }: { $count ->
        [one] one person
       *[other] { $count } people
    }.
point-not-held = Nobody has the competence { $competence }.
point-time = { $forum } has { $minutes } minutes set aside at every meeting.
point-no-strategic = No strategic forum has time set aside for social investments.
point-mandate = { $forum } had its mandate decided on { $day }.
point-no-operative = No operative forum has a decided mandate.
point-late = { $forum } should have met on { $day }.
point-roles-whole = The role sheet is whole for { $investment }.
point-no-roles = { $investment }: { $count ->
        [one] one gap
       *[other] { $count } gaps
    } in the role sheet.

grounds = Decisions on the money
grounds-none = No decisions are written here yet.
ground-new = Note a decision on the money
    .lead = That means are set aside, or how the risk is shared between the central level and the departments.
ground-new-for = Note a decision on the money: { $point }
ground-kind = What is the decision about?
ground-money = Money set aside
ground-risk-sharing = Sharing the risk
ground-body = Who decided?
    .help = For instance the municipal council.
ground-reference = Reference number and section
ground-text = What was decided?
    .help = For instance: 20 million kronor for five years, or: centrally 70 per cent and the departments 30 per cent of the cost.

forums-lead = Three levels need to meet about the social investments. At the strategic level a management group with time set aside is often enough. At the operative level there is mostly no forum: it needs to be created with a decided mandate.
forums-none = There are no forums yet.
forum-level = Level
forum-level-political = Political level
    .what = Elected: direction, means and decisions.
forum-level-strategic = Strategic level
    .what = Overall management: priorities, ownership and what needs to change.
forum-level-operative = Operative level
    .what = Managers and professionals, development, statistics and controllers: needs, shortcomings, ideas and how the investments go.
forum-none-at-level = No forum at this level
forum-new = Add a forum
    .lead = Where a level meets about the social investments.
forum-change = Change
    .lead = What changes stands in the log.
forum-end = End the forum
forum-ended = Ended
forum-name = Name
    .help = For instance: the municipality's management group, or the preparatory group.
forum-mandate = Mandate
    .help = What the forum is to do, what it may decide and to whom it answers.
forum-mandate-by = Who decided the mandate?
    .help = For instance the chief executive.
forum-mandate-on = When was the mandate decided?
forum-mandate-decided = Decided by { $body } on { $day }
forum-mandate-undecided = The mandate is not decided
forum-no-mandate = There is no mandate
forum-existing = The forum was there before
    .help = For instance a management group that sets time aside.
forum-rhythm = How often
forum-every = { $months ->
        [one] Every month
        [2] Every other month
        [12] Every year
       *[other] Every { $months } months
    }
forum-minutes = Time set aside at each meeting, minutes
    .help = Time for social investments in particular.
forum-time = { $minutes } minutes
forum-no-time = No time is set aside
forum-items = Standing items
    .help = One item on each line.
forum-items-none = No standing items are written.
forum-since = The forum is there from
forum-secretary = Secretary
    .help = May plan meetings and note decisions, beside the coordinator.
forum-no-secretary = Nobody
forum-overdue = Should have met on { $day }
forum-overdue-planned = Planned for { $day }, not closed
forum-planned = Next meeting on { $day }
forum-by-rhythm = Next meeting no later than { $day }

seats = Members
seats-none = No members are written here.
seat-new = Add a member
    .lead = Somebody who sits in { $forum }.
seat-person = Person
seat-nobody = Somebody who does not log in
seat-name = Name
    .help = If the person is not in the list.
    .missing = Choose a person or write a name.
seat-function = Function
    .help = For instance chair, or head of education.
seat-since = From
seat-end = End
    .label = End the membership of { $name }

meetings = Meetings
meetings-none = There are no meetings yet.
meeting-title = { $forum }, { $day }
meeting-plan = Plan a meeting
    .lead = The day of the next meeting of { $forum }. The proposal follows from how often the forum is to meet.
meeting-on = Day
meeting-hold = The meeting was held
    .lead = Where the minutes are, and what else to remember from { $forum }.
meeting-cancel = Cancel the meeting
meeting-plan-again = The meeting is on again
meeting-reference = Minutes
    .help = A reference number or where the minutes are.
meeting-notes = Notes
    .help = No names of individuals.
meeting-that-day = The forum has a meeting that day already.
meeting-lacks-day = the day of the meeting has not come yet.
    .cure = Wait until the meeting has been held, or cancel it and plan another.
meeting-state-planned = Planned
meeting-state-held = Held
meeting-state-cancelled = Cancelled
process-meeting = Meeting
    .about = A forum's meeting. The next one follows from the last that was held and from the forum's rhythm.
move-meeting-plan = plan
move-meeting-hold = hold
move-meeting-cancel = cancel
move-meeting-plan-again = plan again
relation-secretary = the forum's secretary

decisions = Decisions
decisions-all = All decisions of the forums
decisions-lead = What the forums have decided about what you may see, the latest first.
decisions-none = No decisions yet
    .what = Decisions are noted on the meeting's page.
decision-new = Note a decision
    .lead = What { $forum } decided, and about what.
decision-text = Decision
    .help = So that somebody who was not there understands.
decision-about = What is it about?
decision-about-nothing = The work as a whole
decision-about-investment = Investment: { $title }
decision-about-need = Need: { $title }
decision-about-call = Call: { $title }
decision-responsible = Responsible
decision-due = Done no later than
decision-by = { $who } is responsible
decision-until = done no later than { $day }

competences-lead = Six competences are needed for a social investment to succeed, beside knowledge of the matter itself. It is unreasonable that every operation has them all: they need to be there in common.
competence = Competence
competence-quantitative = Quantitative analysis
    .what = Statistics, registers, flows and comparisons.
competence-qualitative = Qualitative analysis
    .what = Interviews, focus groups and observations.
competence-design = Designing investments
    .what = Logic model, measures, criteria and plan.
competence-leading = Leading processes and projects
    .what = Leading and anchoring across departments.
competence-evaluation = Evaluation
    .what = Settling whether there was a difference, and how sure that is.
competence-implementation = Implementation support
    .what = Making what works a part of everyday work.
competence-new = Add a competence
    .lead = Who can do it, how much time there is and which investments it is enough for.
competence-name = Name
    .help = If the person is not in the list, for instance a consultant or a university.
competence-hours = Hours a week
    .help = The time that is set aside for social investments.
competence-since = From
competence-for = Which investments?
    .help = Those that can reckon with the person.
competence-for-all = All investments
competence-comment = Comment
competence-time = { $hours } hours a week
competence-from = from { $day }
competence-end = End
    .label = End { $competence } for { $name }
competence-gap = Gap: nobody has the competence
competence-gap-short = Gap
competences-of-investments = Every investment
    .what = Whom every ongoing or coming investment can reckon with.

anchoring-lead = Who knows and shares the picture, from the operations to the elected: of the work as a whole, of every need and of every investment.
anchoring-show = Show
anchoring-now = Do they stand behind the work as a whole?
anchoring-unknown = Not shown
anchoring-is-behind = Stands behind it
anchoring-is-not-behind = Does not stand behind it
anchoring-log = All notes
anchoring-filter-all = Everything
anchoring-filter-organisation = The work as a whole
anchoring-filter-investments = Investments
anchoring-filter-needs = Needs
anchoring-new = Note an anchoring
    .lead = Who has been told, how, and whether they stand behind it. The anchoring of a need is noted on its own page and shown here too.
anchoring-about = What is it about?
anchoring-about-all = The work as a whole
anchoring-need = Need: { $title }
anchoring-level = Level
anchoring-who = Who
    .help = For instance the executive board, or the finance director.
anchoring-on = Day
anchoring-how = How
anchoring-behind = Do they stand behind it?
    .help = A no belongs here too: it is good to know.
anchoring-evidence = What shows it?
    .help = For instance minutes with a reference number.
anchoring-none = No notes yet
    .what = Begin with those who must stand behind it: politics and top management.
anchored-politicians = Elected
anchored-director = Chief executive
anchored-finance-director = Finance director
anchored-management-group = Management group
anchored-managers = Managers
anchored-operations = Operations concerned
anchored-by-decision = Decision
anchored-by-meeting = Meeting
anchored-by-workshop = Workshop
anchored-by-writing = In writing
anchored-by-talk = Talk

role-sheets = Role sheets
role-sheets-lead = Who is what in every investment, and what is missing.
role-sheets-none = No investments yet
    .what = The role sheets follow from the investments' documents.
role-sheet-investment = Investment
role-sheet-gaps = Gaps
role-sheet-gap-count =
    { $count ->
        [one] One gap
       *[other] { $count } gaps
    }
role-sheet-whole = Whole
role-sheet-of = Role sheet: { $investment }
role-sheet-lead = The names stand in the investment's document. What one may do follows from the roles here: both are needed.
role-sheet-write = See the roles in the document
role-sheet-named = In the document
role-sheet-members = Can act here
role-sheet-recommended = (recommended)
role-gap-unnamed = Nobody is named in the document
role-gap-nobody = Nobody with the role can log in
role-gap-evaluator-leads = The evaluator is the project leader too
role-duty-project-owner = Has the ultimate responsibility: anchors it in management, supports the leader, removes obstacles and asks for results.
role-duty-steering-group = May change direction, adjust or stop. Its members act for the investment, not for their department.
role-duty-project-leader = Plans, leads, anchors and follows the development towards the goals.
role-duty-deputy-project-leader = Is there from the start, so that the work does not stand still if the leader leaves.
role-duty-coordinator = Supports the leader, assures quality and carries the matter to the board that decides.
role-duty-evaluator = Is contracted before the start, within or outside the organisation. Not the same person as the leader.

action-forum-added = added the forum
action-forum-changed = changed the forum
action-forum-ended = ended the forum
action-forum-seated = seated a member in the forum
action-forum-unseated = ended a membership in the forum
action-forum-decided = noted a decision of the meeting
action-meeting-planned = planned the meeting
action-meeting-held = noted that the meeting was held
action-meeting-cancelled = cancelled the meeting
action-competence-noted = added a competence of
action-competence-ended = ended a competence of
action-anchoring-noted = noted anchoring with
action-ground-decided = noted a decision on the money
detail-who = Who
detail-changed = Changed
detail-decision = Decision
detail-competence = Competence
detail-anchored = Level
detail-ground = The decision is about
detail-reference = Minutes
detail-investment = Investment
