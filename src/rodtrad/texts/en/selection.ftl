# Calls and choice: forms, answers, criteria, ranking, eligibility, portfolio.
form-none = The file holds no form.
    .cure = Begin from the default form and change it.
form-empty = The form asks nothing.
    .cure = Add at least one question.
form-section-empty = The section has no questions.
    .cure = Add a question or remove the section.
form-no-words = The form has no title.
    .cure = Write the title in Swedish, English or both. The rest of the form is to be in the same language.
form-no-words-in = { $language ->
    [sv] The text is missing in Swedish, which the title has.
   *[other] The text is missing in English, which the title has.
}
    .cure = { $language ->
    [sv] Write it in Swedish, or remove the Swedish title.
   *[other] Write it in English, or remove the English title.
}
form-note-asks = A note cannot be required; it asks nothing.
    .cure = Remove the demand or choose another kind of question.
form-no-columns = The table has no columns.
    .cure = Add at least one column.
form-stray-columns = Only a table has columns.
    .cure = Remove the columns or make the question a table.
form-no-choices = There is nothing to choose from.
    .cure = Add choices.
form-stray-choices = The question has choices but is none where one chooses.
    .cure = Remove the choices or make it a question where one chooses.
form-stray-limit = This kind of question can have no limit.
    .cure = Remove the limit.
form-limit-not-a-count = The limit counts letters, choices or rows and is to be a whole number, zero or more.
    .cure = Write a whole number.
form-limits-crossed = The lowest limit is higher than the highest.
    .cure = Let them change places or mend the one that is wrong.
form-condition-unknown = The condition hangs on the question “{ $value }”, which the form does not have.
    .cure = Choose an earlier question or remove the condition.
form-condition-later = The condition hangs on “{ $value }”, which is asked only afterwards.
    .cure = Move that question up, or choose an earlier one.
form-condition-not-a-choice = The condition hangs on “{ $value }”, which is not a yes/no question or one with choices.
    .cure = Let the condition hang on a yes/no question or one with choices.
form-condition-value = The condition is about the answer “{ $value }”, which the question does not have.
    .cure = Choose among: { $known }.
form-condition-empty = The condition does not say which answers lead to the question.
    .cure = Give at least one answer or remove the condition.
form-fills-unknown = The answer is to fill “{ $value }”, which the investment document does not have.
    .cure = Give a place in the document, for example need.description or target_group.size, or leave it empty.
form-fills-misfit = An answer of this kind cannot fill “{ $value }”.
    .cure = Choose another kind of question or another place in the document.
form-fills-column = The table's rows are to fill a list where each item needs “{ $value }”, but no required column fills it.
    .cure = Add a required column that fills it, or leave the table's place empty.
form-fills-table = The column is to fill something, but the table fills no list.
    .cure = Say which list the table fills, or leave the column's place empty.
form-fills-twice = Two questions are to fill “{ $value }”, where there is room for one answer.
    .cure = Let one of them fill something else or nothing.
form-fills-half = The answer belongs to an item that comes to nothing without “{ $value }”, and no question fills that.
    .cure = Add a question that fills it.

answer-missing = The answer is missing.
    .cure = Answer the question.
answer-unknown = “{ $value }” is no question of the form.
    .cure = Remove the answer; the form may have changed.
answer-to-note = A note has no answer.
    .cure = Remove the answer.
answer-not-text = “{ $value }” is no text.
    .cure = Write a text.
answer-character = The text holds a character that cannot be read.
    .cure = Remove the character; it may have come along when the text was pasted.
answer-line-break = The answer is to stand on one line.
    .cure = Remove the line break.
answer-not-whole = “{ $value }” is no whole number.
    .cure = Write a whole number with digits only.
answer-not-amount = “{ $value }” is no amount.
    .cure = Write the amount with digits only, for example 250000.
answer-not-date = “{ $value }” is no date.
    .cure = Write the date as year-month-day, for example 2027-01-31.
answer-not-yes-no = “{ $value }” is neither yes nor no.
    .cure = Answer yes or no.
answer-not-a-choice = “{ $value }” is none of the choices.
    .cure = Choose one of: { $known }.
answer-not-a-list = “{ $value }” is no list of choices.
    .cure = Choose among what there is.
answer-chosen-twice = The same choice is made more than once.
    .cure = Choose each at most once.
answer-not-rows = “{ $value }” is no rows of a table.
    .cure = Fill in the table's rows.
answer-least-value = { $value } is less than { $limit }.
    .cure = Write a number that is at least { $limit }.
answer-most-value = { $value } is more than { $limit }.
    .cure = Write a number that is at most { $limit }.
answer-least-length = The text is shorter than { $limit } letters (now { $value }).
    .cure = Write at least { $limit } letters.
answer-most-length = The text is longer than { $limit } letters (now { $value }).
    .cure = Shorten it to at most { $limit } letters.
answer-least-chosen = Fewer than { $limit } are chosen (now { $value }).
    .cure = Choose at least { $limit }.
answer-most-chosen = More than { $limit } are chosen (now { $value }).
    .cure = Choose at most { $limit }.
answer-least-rows = The table has fewer than { $limit } rows filled in (now { $value }).
    .cure = Fill in at least { $limit } rows.
answer-most-rows = The table has more than { $limit } rows filled in (now { $value }).
    .cure = Remove rows until at most { $limit } are left.

criteria-none = There is no criterion to give points on.
    .cure = Add at least one scored criterion.
score-twice = The same reviewer has judged the same criterion twice.
    .cure = Keep one of the judgements.
score-unknown-criterion = The judgement is about a criterion that does not exist.
    .cure = The criteria are: { $known }.
score-points-on-gate = The criterion is mandatory and has no points.
    .cure = Answer met or not met.
score-met-on-scored = The criterion is given points, not yes or no.
    .cure = Give points.
score-outside = { $value } points are not on the scale 0–{ $top }.
    .cure = Give between 0 and { $top } points.
stability-nothing = No application is ranked yet.
    .cure = At least one application is to have points on all criteria and meet the mandatory ones.
alternatives-unsolved = No choice within the budget could be computed.
    .cure = See that the amounts asked for and the budget are sensible numbers.

rules-together-empty = The rule of who can apply together demands nobody.
    .cure = Say how many are needed, or remove the rule.
rules-areas = The rule demands more areas than departments.
    .cure = Demand at least as many departments as areas.
rules-not-allowed = The rule demands a party of the kind { $kind }, which may not apply.
    .cure = Allow the kind or change who is demanded.
rules-nothing = The limit is nil, so no application can meet it.
    .cure = Give an amount or share above nil, or remove the limit.

rule-parties = Applicants are to be { $ways }. The applicants are: { $parties }.
rule-parties-cure = Invite more parties or apply together with others.
rule-parties-unknown = Say who applies.
rule-or = { $first }, or { $second }
rule-way-organisations = at least { $organisations } organisations
rule-way-civil = at least { $civil ->
    [one] one actor of civil society
   *[other] { $civil } actors of civil society
} together with { $departments ->
    [0] anybody
    [one] at least one department
   *[other] at least { $departments } departments
}
rule-way-areas = at least { $departments } departments of different areas
rule-way-departments = { $departments ->
    [one] at least one department
   *[other] at least { $departments } departments
}
rule-excluded = Parties that may not apply in this call: { $parties }.
rule-excluded-none = All parties are of a kind that may apply.
rule-excluded-cure = Let a party that may apply take their place; they can still take part.
rule-excluded-unknown = Say who applies.
rule-signed = Not signed by: { $parties }.
rule-signed-all = All parties have signed.
rule-signed-cure = Ask them to sign the application.
rule-max-per-year = At most SEK { $limit } a year can be asked for. Most in one year: SEK { $most }.
rule-max-per-year-cure = Lower the amount or spread it over more years.
rule-max-per-year-unknown = Say what is asked for each year.
rule-max-total = At most SEK { $limit } can be asked for. Asked: SEK { $total }.
rule-max-total-cure = Lower the amount.
rule-max-total-unknown = Say what is asked for each year.
rule-max-years = { $limit ->
    [one] Money can be asked for one year at most.
   *[other] Money can be asked for { $limit } years at most.
} Asked: { $years } { $years ->
    [one] year
   *[other] years
}.
rule-max-years-cure = Shorten the investment or pay for the last years in another way.
rule-max-years-unknown = Say what is asked for each year.
rule-largest-share = At most { $limit }% of the cost of a year can be asked for. Largest share in one year: { $share }%.
rule-largest-share-cure = Raise your own or others' part, or lower the amount.
rule-largest-share-unknown = Give the whole cost of each year that money is asked for.
rule-cites-need = The application cites a verified need.
rule-cites-no-need = The application cites no verified need.
rule-cites-need-cure = Choose one of the verified needs, or have the need verified first.
rule-cites-need-unknown = Say which need the application answers.

xlsform-yes = Yes
xlsform-no = No
xlsform-damaged = The file cannot be read as a workbook (xlsx).
    .cure = Open it in the spreadsheet program and save it as .xlsx.
xlsform-too-large = The file holds more than a form can ({ $limit } MB unpacked).
    .cure = Save only the sheets survey, choices and settings in a new workbook.
xlsform-links = The workbook refers to other files or holds programs.
    .cure = Save it as .xlsx without macros and links.
xlsform-too-many-rows = The sheet has more than { $limit } rows.
    .cure = Remove the rows that are not part of the form.
xlsform-no-survey = The workbook has no sheet called survey. It has: { $value }.
    .cure = Name the sheet with the questions survey.
xlsform-other-sheet = The sheet “{ $value }” is not part of a form.
    .cure = Remove the sheet; only survey, choices and settings are read.
xlsform-same-column = Two columns are called “{ $value }”.
    .cure = Keep one of them.
xlsform-no-heading = “{ $value }” stands in a column without a heading.
    .cure = Give the column a heading or empty the cell.
xlsform-formula = The cell holds a formula or an error ({ $value }).
    .cure = Write the text itself in the cell.
xlsform-column = The column “{ $value }” has no counterpart in an application form.
    .cure = Empty the column. What it governed must be solved otherwise, for example in the question's hint.
xlsform-language = “{ $value }” is none of the languages that forms can have.
    .cure = Use Svenska (sv) or English (en).
xlsform-two-settings = The sheet settings has more than one row.
    .cure = Keep one.
xlsform-no-title = The form has no title.
    .cure = Write it under form_title on the sheet settings.
xlsform-half-choice = The row lacks the list's name (list_name) or the choice's name (name).
    .cure = Fill in both, or remove the row.
xlsform-unused-list = No question uses the list “{ $value }”.
    .cure = Use it in a question or remove it.
xlsform-no-list = The list “{ $value }” is not on the sheet choices.
    .cure = Add the list there, or mend the name.
xlsform-nested = A group or repeat lies within another.
    .cure = A form has sections (groups) in one level, with tables (repeats) in them. End the outer one first.
xlsform-not-ended = The group or repeat never ends.
    .cure = Add a row with end_group or end_repeat.
xlsform-not-begun = The row ends something that has not begun.
    .cure = Remove the row, or add the beginning.
xlsform-not-on-group = A group can have nothing under “{ $value }”.
    .cure = Empty the cell. A condition is set on each question instead.
xlsform-not-on-table = A repeat (table) can have nothing under “{ $value }”.
    .cure = Empty the cell.
xlsform-not-on-column = A question in a repeat (column of a table) can have nothing under “{ $value }”.
    .cure = Empty the cell, or move the question out of the repeat.
xlsform-not-a-column = “{ $value }” cannot be a column of a table.
    .cure = Move the question out of the repeat.
xlsform-rows-without-table = “{ $value }” is for repeats (tables) only.
    .cure = Empty the cell.
xlsform-answer-in-words = The text fetches another question's answer (dollar sign and brace).
    .cure = Write the text without it.
xlsform-type = There are no questions of the type “{ $value }” in application forms.
    .cure = Remove the row or use one of: { $known }, select_one, select_multiple, begin_group, begin_repeat.
xlsform-appearance = There is no appearance “{ $value }” in application forms.
    .cure = Empty the cell. Only multiline, on a text question, has a counterpart: several lines.
xlsform-required = “{ $value }” is no way to say whether an answer is required.
    .cure = Write yes, or empty the cell.
xlsform-relevant = The condition “{ $value }” cannot be said in an application form.
    .cure = Let it be about the answer to one earlier question, with an equals sign for one choice or selected() for many, and or between.
xlsform-constraint = The limit “{ $value }” cannot be said in an application form.
    .cure = Write least and most with >= and <=, and and between. Text is counted with string-length(.), choices with count-selected(.).
xlsform-pyxform = The file is no valid XLSForm: { $value }
    .cure = Mend it in the workbook.

selection-and = { $first } and { $last }
selection-agreement-unknown = How far the reviewers agree cannot be computed: too few applications have been judged by more than one.
selection-agreement-good = The reviewers agree (Krippendorff's alpha { $alpha }, where 1 is full agreement and 0 is chance).
selection-agreement-enough = The reviewers agree fairly well (Krippendorff's alpha { $alpha }, where 1 is full agreement and 0 is chance).
selection-agreement-poor = The reviewers disagree (Krippendorff's alpha { $alpha }, where 1 is full agreement and 0 is chance). Let them talk before the decision.
selection-disagreement = The reviewers are at least half a scale apart on: { $criteria }.
selection-usual-places = Place { $places } in { $share } of cases
selection-stability-firm = The choice holds: it stays the same in at least nine cases of ten, even if weights or reviewers change somewhat.
selection-stability-fair = The choice holds on the whole: it stays the same in at least seven cases of ten when weights or reviewers change somewhat.
selection-stability-shaky = The choice is in the balance: small changes of weights or reviewers often give another one.
selection-stability-near-weights = If the weights change somewhat (a weight of 20% then mostly lands between 9 and 31%), the choice is the same in { $share } of cases.
selection-stability-any-weights = With any weights whatever, unreasonable ones too, the choice is the same in { $share } of cases.
selection-stability-reviewers-redrawn = With other reviewers of the same kind, the choice is the same in { $share } of cases.
selection-stability-without-same = The choice is the same whichever of the { $reviewers } reviewers is left out.
selection-stability-without = Without { $reviewer }, { $change }.
selection-stability-swap = The smallest change of a single weight that gives another choice: if “{ $criterion }” weighs { $to } instead of { $weight }, { $change }.
selection-stability-no-swap = No change of a single weight gives another choice.
selection-change-both = { $enters } comes in instead of { $leaves }
selection-change-enters = { $names } comes in too
selection-change-leaves = { $names } falls out
selection-gap-empty = { $dimension }: no investment concerns { $values }.
selection-gap-filled = { $dimension }: the choice gives { $values } its first investment.
selection-gap-dominates = { $dimension }: { $values } gets { $share } of the money.
selection-gap-untagged = { $dimension }: { $count ->
    [one] one investment has no tag
   *[other] { $count } investments have no tag
} and is not seen in the balance.
selection-alternative-none = Nothing is granted; the whole budget is saved.
selection-alternative-own = The officials' own weighing of the applications.
selection-alternative-rank-order = Applications are granted in order of place until the next does not fit in the budget.
selection-alternative-best-sum = Those applications are granted that together have most points within the budget.
selection-alternative-balanced = Those applications are granted that fill most gaps in the portfolio, and then have most points.
selection-alternative-left = It costs { $amount } and leaves { $left } of the budget.
selection-alternative-out = Without money: { $names }.
selection-alternative-passed = { $names } goes without money though an application further down gets some.

error-too-short = Nothing stands here.
    .cure = Write the text in Swedish, English or both.
