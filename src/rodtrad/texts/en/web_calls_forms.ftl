# Forms and criteria that a coordinator builds.
form-to-all = Forms
form-all = Forms
    .lead = Build the questions yourself. A form that a call has been published with is not changed; it gets a new version.
form-list-none = No forms yet
    .what = Begin from a ready one: it joins what funds have published that they ask for.
form-new = New form
    .lead = What is ready can be changed in every part.
form-new-do = Make the form
form-start = Begin from
form-start-from = { $name } (ready)
form-start-empty = An empty form
form-name = Name
    .help = Leave empty for the ready one's name.
form-untitled = Form
form-import = Read an XLSForm
    .lead = An XLSForm is an Excel workbook that many survey tools read and write.
form-import-do = Read
form-file = File
    .help = An XLSX file with the sheets survey, choices and settings.
form-imported = The form has been read.
form-export = Download as XLSForm
form-preview = Preview
form-preview-note = This is how applicants see the form. Nothing is saved here.
form-number = Version
form-questions = Questions
form-used-by = Used by
form-open = Open the form
form-frozen = In use
    .what = Published with: { $calls }. A change makes a new version; the old one stays.
form-open-state = Can be changed
form-build-lead =
    { $questions ->
        [0] No questions yet.
        [one] One question
       *[other] { $questions } questions
    } in { $sections ->
        [0] no section
        [one] one section
       *[other] { $sections } sections
    }.
form-change-title = Change name and introduction
form-has-problems =
    { $count ->
        [0] Nothing to mend.
        [one] One place needs mending before the form can be used.
       *[other] { $count } places need mending before the form can be used.
    }
form-new-section = New section
    .lead = A section becomes a page of the application.
form-part-section = The section's heading
    .lead = A section becomes a page of the application.
form-part-title = Name and introduction
    .lead = The introduction stands first in the application.
form-part-question = Question
form-new-question = New question
form-new-question-in = New question in { $section }
form-up = Up
form-down = Down
form-remove = Remove
form-words-sv = In Swedish
form-words-en = In English
form-words-missing = Write in at least one of the languages.
form-intro-sv = Introduction in Swedish
form-intro-en = Introduction in English
form-label-sv = The question in Swedish
form-label-en = The question in English
form-hint-sv = Help in Swedish
form-hint-en = Help in English
form-kind = Kind of answer
form-kind-change = Change
form-kind-note = Note
    .help = Asks nothing; a text between questions.
form-kind-line = Short text
    .help = One line.
form-kind-text = Long text
    .help = Several paragraphs.
form-kind-whole-number = Whole number
    .help = A number without decimals.
form-kind-amount = Amount
    .help = A number with at most two decimals.
form-kind-date = Date
    .help = A day.
form-kind-yes-no = Yes or no
    .help = Can decide whether a later question is asked.
form-kind-choose-one = Choose one
    .help = One of several answers. Can decide whether a later question is asked.
form-kind-choose-many = Choose several
    .help = None, one or several of the answers.
form-kind-table = Table
    .help = Rows with columns, such as a budget.
form-required = Must be answered
form-required-short = must be answered
form-conditional = asked only sometimes
form-choices = Choices
    .help = One on each line. For both languages, Swedish first and English after a bar: “Ny | New”.
    .missing = Write at least one choice.
form-least = At least
    .help = Letters in a text, rows in a table, or the value of a number.
form-most = At most
    .help = As for at least.
form-only-if = Ask only if
    .help = Choose answers of one of the earlier questions. Nothing chosen: it is always asked.
    .one = The condition can hang on one question only. Choose answers of the same question.
form-condition-said = “{ $question }” is “{ $answer }”
form-fills = Where the answer goes in the investment's document
    .help = If the application is granted the answer stands there from the start. That keeps the thread from application to follow-up.
form-fills-nothing = Nowhere: only read in the application
form-fills-short = goes to { $place }
form-columns = Columns
    .help = A column without a heading does not count. Save to get more empty ones.
form-column-number = Column { $number }
form-column-sv = Heading in Swedish
form-column-en = Heading in English
criteria-to-all = Criteria
criteria-all = Criteria
    .lead = What applications are judged by, with weights. Set and shown before the applications come.
criteria-list-none = No criteria yet
    .what = Begin from a published set and put your own weights.
criteria-new = New criteria
    .lead = Nobody has published weights: set them by what you find important.
criteria-new-do = Make
criteria-start-empty = An empty set
criteria-untitled = Criteria
criteria-count = Number
criteria-open = Open the criteria
criteria-lead = Demands are met or not. The others give points, and the weights say how much each counts.
criteria-new-one = New criterion
criteria-sv = The criterion in Swedish
criteria-en = The criterion in English
criteria-guidance = Guidance to those who judge
criteria-guidance-sv = Guidance in Swedish
criteria-guidance-en = Guidance in English
criteria-kind = Kind
criteria-kind-scored = Gives points
criteria-kind-mandatory = Demand
criteria-weight = Weight
criteria-top = Top points
criteria-share = { $share } of the weight
criteria-saved = The criteria are saved.
criteria-mandatory = Demands that must be met
criteria-scored = What gives points
criteria-weight-of = Weight: { $name }
criteria-scale = 0–{ $top } points.
action-application-form-made = made a form
action-application-form-changed = changed the form
action-criteria-made = made criteria
action-criteria-changed = changed the criteria
