# Measurements: what the document promises to measure, what has come in, who has checked it.
measurements = Measurements
measurements-lead = What the document promises to measure, time by time. Only aggregated values, never data about individual persons.
measurements-all = Measurements in all investments
measurements-all-lead = From every investment that you see. Who is responsible for a late measurement is the one to ring.
measurements-came = Have come in
measurements-of = { $came } of { $of }
measurements-count-late = Late
measurements-count-check = Waiting to be checked
measurements-late =
    { $count ->
        [0] None is late
        [one] One measurement is late
       *[other] { $count } measurements are late
    }
measurements-step = { $came } of { $of } measurements have come in.
measurements-step-none = The measurements are not laid up yet.

measurements-now = To measure now
measurements-now-none = Nothing is waiting to be measured in the coming thirty days.
measurements-check = To check
    .what = Somebody else than the one who wrote the value sees whether it is reasonable.
measurements-in = What has come in
measurements-to-come = To be measured:
measurements-file = Download as a spreadsheet
measurements-not-begun-yet = The investment has not begun
    .what = The measurements are laid up when the investment is being carried out.
measurements-no-start = The document has no first day, and the times of measuring are counted from it.
    .cure = Write the first day under About the investment.
measurements-no-start-yet = The document has no first day
    .what = The times of measuring are counted from it. Write it under About the investment, and the measurements can be laid up.
measurements-write-start = Write the first day
measurements-not-begun = The investment has not begun yet.
    .cure = Lay up the measurements when it is being carried out.
measurements-none-promised = The document promises no measurements
    .what = Write when each indicator is measured, and the measurements are laid up.
measurements-unplanned =
    { $count ->
        [one] The document promises one measurement that is not laid up.
       *[other] The document promises { $count } measurements that are not laid up.
    }
measurements-plan = Lay up the measurements
measurements-see-indicators = See the indicators
measurements-by-month = { $name }: measurements
measurements-month = Time
measurements-at-month = Month { $month }
measurements-group = Group
measurements-value = Value
measurements-n = Number of persons
measurements-state = State
measurements-investment = Investment
measurements-what = Measurement
measurements-due = Was to be measured
measurements-responsible = Responsible
measurements-nobody = nobody is appointed
measurements-baseline = Baseline { $value }
measurements-target = Target { $value }
measurement-latest = Latest { $value } (month { $month })
measurements-way = The way to the target
measurements-way-share = { $percent } of the way
measurements-list-late = Late ({ $count })
measurements-list-check = To check ({ $count })
measurements-list-soon = Coming ({ $count })
measurements-lists = Which measurements
measurements-late-none = No measurement is late
    .what = All that should have been measured has a value, or a reason why there is none.
measurements-check-none = Nothing is waiting to be checked
    .what = Every value has been checked by somebody else than the one who wrote it.
measurements-soon-none = Nothing is to be measured in the coming month
    .what = Measurements are shown here thirty days before they are to be made.
measurements-count =
    { $count ->
        [one] One measurement
       *[other] { $count } measurements
    }
measurements-column-indicator = Indicator
measurements-column-month = Month
measurements-column-due = Day
measurements-column-group = Group
measurements-column-state = State
measurements-column-value = Value
measurements-column-unit = Unit
measurements-column-n = Number of persons
measurements-column-on = Measured

measurement-title = { $name }, month { $month }
measurement-group-intervention = Those who take part
measurement-group-comparison = The comparison group
measurement-state-planned = Planned
measurement-state-recorded = Recorded
measurement-state-checked = Checked
measurement-state-returned = Returned
measurement-state-corrected = Corrected
measurement-state-missed = Missed
measurement-when-late = Late
measurement-when-soon = Soon due
measurement-when-later = To come
measurement-late-since = Late since { $day }
measurement-due-on = By { $day }
measurement-hidden = Not shown: too few persons
measurement-hidden-why = The organisation’s rule: values of fewer persons than the smallest group are not shown.
measurement-not-promised = No longer in the document
measurement-see = See the measurement
measurement-record = Record
measurement-record-for = Record: { $name }, { $group }
measurement-look = Check
measurement-look-for = Check: { $name }, { $group }
measurement-definition = What is measured
measurement-source = Source
measurement-instrument = How it is measured
measurement-responsible = Responsible
measurement-due = Is to be measured
measurement-baseline = Baseline
measurement-target = Target
measurement-now = The value now
measurement-no-value = No value yet
measurement-of-persons =
    { $count ->
        [one] one person
       *[other] { $count } persons
    }
measurement-measured-on = measured { $day }
measurement-written-by = Recorded by { $name } { $when }
measurement-checked-by = Checked by { $name } { $when }
measurement-why-returned = To be mended
measurement-why-missed = Why it was missed
measurement-why-corrected = Why it was corrected
measurement-history = All values
measurement-history-what = A value is never changed: a correction is a new one, and the old one stays.
measurement-version = Version { $number }
measurement-own = You wrote the value. Somebody else checks it.
measurement-check = The value is right
measurement-return = Give it back
measurement-miss = There will be none
measurement-correct = Correct the value
measurement-record-again = Record anew

measurement-form-record = Record: { $name }
measurement-form-correct = Correct: { $name }
measurement-form-return = Give back: { $name }
measurement-form-miss = There will be no measurement: { $name }
measurement-form-return-lead = Write what has to be mended. The one who wrote the value sees it and writes a new one.
measurement-form-miss-lead = Write why. If a value comes all the same, it can be recorded later.
measurement-form-correct-lead = The old value stays. Somebody else checks the new one.
measurement-value = Value
    .share-help = As a share or per cent: 0.62 or 62 %.
    .share = A share is between 0 and 1. Write 0.62 or 62 %.
measurement-n = How many persons the value is of
    .help = The number alone. Never write data about individuals.
measurement-on = Day of the measurement
    .help = The day that the value holds for.
measurement-note = To know about the value
    .help = Such as drop-out or another source. No names.
measurement-reason = Why the value is corrected
    .help = Read by those who see both values.
measurement-why = Reason
measurement-saved = { $name } is recorded. Somebody else checks the value.
measurement-was-checked = { $name } is checked.
measurement-changed-meanwhile = Somebody else has recorded a value meanwhile. Open the measurement and see which is to hold.
measurement-own-figure = You wrote the value yourself, so somebody else checks it.
measurement-lacks-day = The day has not come yet.
    .cure = Give the day that the value holds for, today at the latest.
measurement-lacks-n = The number of persons is missing.
    .cure = Say how many persons the value is of.
measurement-lacks-why = The reason is missing.
    .cure = Write why.

process-measurement = Measurement
    .about = What the document promises to measure: each indicator, at each of its times, in each group. A value is never changed: each correction is a new version, and the old one stays.
move-measurement-plan = lay up
move-measurement-record = record
move-measurement-check = check
move-measurement-return = give back
move-measurement-miss = say that there will be none
move-measurement-correct = correct
measurement-needs-promise = the investment has begun, and the document promises the measurement.
measurement-needs-day = the day has come, and it is said of how many persons a value of persons is.
measurement-needs-another = another person than the one who wrote the value.
measurement-needs-why = a reason is written.

action-measurement-planned = Measurements laid up
action-measurement-recorded = Measurement recorded
action-measurement-checked = Measurement checked
action-measurement-returned = Measurement returned
action-measurement-corrected = Measurement corrected
action-measurement-missed = Measurement missed
detail-new = New
detail-moved = Moved
detail-figure = The value's version
