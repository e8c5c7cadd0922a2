# The register of needs: the text and its versions, the investments that answer, the evidence.
need-edit = Change the text
    .lead = What it said before is kept among the versions.
need-edited = The text is saved.
need-draft-found = Your draft
    .what = You began to write { $when }. It is not saved in the need yet.
need-draft-waits = You have a draft of the text that is not saved.
need-draft-keep = Save as a draft
need-draft-kept = The draft is saved. Only you see it.
need-draft-discard = Throw the draft away
need-draft-discarded = The draft is thrown away.
need-changed = Changed by { $name }, { $when }.
need-versions = Earlier versions
    .lead = Who has written what, and when. None of it can be changed.
need-version = Version { $number }
need-conflict = Two have changed the same text
    .what = { $name } saved { $when }, while you were writing. Where only one of you made a change, that change is already in. Choose what is to hold for the rest.
need-conflict-mine = Your text
need-conflict-theirs = The saved text
need-conflict-table = The texts beside each other
need-conflict-choose = What do you want to do?
need-conflict-edit-on = Go on with my text
need-conflict-keep-mine = Save my text
need-conflict-take-theirs = Throw my text away
action-need-edited = changed the text of a need

# The investment and its needs
need-answering = Needs that the investment answers
need-answering-lead = Each need is taken from the register with its evidence. What you choose can be put into the investment's document and shown in the report.
need-answering-none = The investment is not tied to any need in the register yet.
need-answering-choose = Choose needs
need-answering-which = Which needs does the investment answer?
need-answered = The needs are chosen.
need-evidence = Evidence
need-evidence-none = No results and no talks yet. Add them on the need's page.
need-in-document = In the document
need-not-in-document = Not in the document
need-in-report = In the report
need-carry = Put evidence into the document
need-carry-which = What is to be put in?
    .help = The text, the source, the day and the check sum are added last among the evidence in the document's section on the need, as a new version.
need-carried = { $count ->
    [one] One piece of evidence is put into the document.
   *[other] { $count } pieces of evidence are put into the document.
 }
need-carried-meanwhile = Somebody else has changed the section on the need meanwhile. Reload the page and try again.
need-report = Results in the report
need-report-lead = Chosen results stand in the final report with chart, table, source and check sum. Everybody who may read the report sees them. Small groups are hidden already.
need-report-which = Which results are to stand in the report?
need-report-read = Read the report
need-placed = The report now has the chosen results.
need-step-none = See which needs from the register it answers, and the evidence.
need-step = { $count ->
    [one] Answers one need from the register
   *[other] Answers { $count } needs from the register
 }{ $anchored ->
    [0] .
    [one] , of which one is anchored.
   *[other] , of which { $anchored } are anchored.
 }
action-need-answered = chose which needs an investment answers
action-need-carried = put evidence of a need into a document
action-need-placed = chose which results about needs stand in a report
need-sheet-read = Sheet of the need
need-sheet-lead = The need on a sheet: to read here, to print or to take to a meeting.
need-sheet-docx = Take as Word
need-sheet-pdf = Take as PDF
need-figures-link = The whole result
need-noted = Noted by { $name }, { $when }.
