# The tables of the processes: which steps there are, who may move what, and what must hold.
process-not-from-here = That cannot be done from here: it is now in the state “{ $state }”. Somebody else may have moved it meanwhile. Open the page again and see how it is.
process-move = Step
process-from = From
process-to = To
process-who = Who may
process-needs = What must hold
process-code = In the code
process-begins = (beginning)
process-anywhere = anywhere
process-nothing = –
process-kept = The database watches the steps in `{ $where }`: any other way than those in the table is refused.
process-follows = The state is not stored: it follows from other things that are.
relation-program = the program itself

process-need = Need
    .about = From somebody's observation to a need that those concerned stand behind.
move-need-note = note
move-need-verify = verify
move-need-prioritise = prioritise
move-need-anchor = anchor
move-need-doubt = doubt
move-need-put-off = put off
move-need-lose-ground = lose the anchoring

process-investment = Investment
    .about = The phase stands in the investment's document. Every change is a new version. The parts of the method are steps but do not always come in order: one may jump, and what is then missing shows as breaks in the thread.
move-investment-begin = begin
move-investment-go-on = go on
move-investment-go-back = go back
move-investment-jump = jump
move-investment-read-in = read in or restore a document

process-lock = Locking the promises
    .about = Before the start, project owner and steering group lock the comparison, the success and stop criteria and the evaluation's budget.
lock-state-open = Open
lock-state-signed = Signed by one
lock-state-locked = Locked
move-lock-begin = begin
move-lock-sign = sign
move-lock-sign-second = sign as the second
move-lock-change = change (a signature then falls)
move-lock-change-locked = change with a reason
lock-needs-whole = the thread is whole, or who signs writes why it may be locked all the same.
lock-needs-second = the other function and another person sign the same version.
lock-needs-reason = a reason is written; every result then says what deviated.
