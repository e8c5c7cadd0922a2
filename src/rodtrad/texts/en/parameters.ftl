# The catalogue's figures: unit costs and discount rates.
parameters-unknown = The catalogue has no figure called “{ $key }”.
    .cure = The catalogue has: { $known }.

unit-piece = each
unit-hour = hour
unit-day = day
unit-month = month
unit-year = year

method-of-value-staff_time = the professions’ time × wage with employer’s fees, without premises and material
method-of-value-average = average cost
method-of-value-fee = fee that the buyer pays
method-of-value-rule_of_thumb = rounded rule of thumb

checked-read = read in the source
checked-derived = derived from the source’s figures
checked-unconfirmed = not confirmed in any source that was read

unit-cost-bbic-investigation = Child welfare investigation (BBIC)
unit-cost-screening-ester = Screening and Ester assessment
unit-cost-staff-group-consultation = Consultation with a competent staff group
unit-cost-pre-assessment = Pre-assessment
unit-cost-cooperation-meeting = Cooperation meeting of social services, school, child psychiatry and police
unit-cost-cooperation-meeting-other = Cooperation meeting, other
unit-cost-sip-meeting = Coordinated individual plan (SIP) meeting
unit-cost-interpreter = Interpreter
unit-cost-childminder = Childminder
unit-cost-preschool-observation = Observation in preschool
unit-cost-leisure-support = Support for leisure activity
unit-cost-gymnasium-place = Upper secondary place, Sweden
unit-cost-gymnasium-place-vastmanland = Upper secondary place, Västmanland county
unit-cost-gymnasium-place-vasteras = Upper secondary place, Västerås
unit-cost-gymnasium-place-norberg = Upper secondary place, Norberg
unit-cost-special-gymnasium-place = Place in adapted upper secondary school, Sweden
unit-cost-preschool-1-3 = Preschool place, ages 1–3
unit-cost-preschool-4-5 = Preschool place, ages 4–5
unit-cost-school-f-3 = Compulsory school place, preschool class to year 3
unit-cost-school-4-6 = Compulsory school place, years 4–6
unit-cost-school-7-9 = Compulsory school place, years 7–9
unit-cost-introductory-programme = Place in an introductory programme
unit-cost-sis-day-fee-1 = State institutional care (SiS), day fee, level 1 (after state subsidy)
unit-cost-sis-day-fee-2 = State institutional care (SiS), day fee, level 2 (after state subsidy)
unit-cost-sis-day-fee-3 = State institutional care (SiS), day fee, level 3 (after state subsidy)
unit-cost-sis-day-fee-4 = State institutional care (SiS), day fee, level 4 (after state subsidy)
unit-cost-sis-day-fee-5 = State institutional care (SiS), day fee, level 5 (after state subsidy)
unit-cost-sis-day-full-1 = State institutional care (SiS), day, level 1 (whole cost)
unit-cost-sis-day-full-2 = State institutional care (SiS), day, level 2 (whole cost)
unit-cost-sis-day-full-3 = State institutional care (SiS), day, level 3 (whole cost)
unit-cost-sis-day-full-4 = State institutional care (SiS), day, level 4 (whole cost)
unit-cost-sis-day-full-5 = State institutional care (SiS), day, level 5 (whole cost)
unit-cost-partner-hour = Civil-society partner’s own hour
unit-cost-finland-placement = Out-of-home placement of a child, Finland
unit-cost-finland-sick-day = Sick day, Finland
unit-cost-denmark-shelter = Shelter place, Denmark

discount-sweden-asek = Social discount rate, Sweden (ASEK)
discount-denmark-2021 = Social discount rate, Denmark from 2021
discount-denmark-2013 = Social discount rate, Denmark 2013–2020
discount-denmark-before-2013 = Social discount rate, Denmark before 2013
discount-uppsala-internal-2017 = Municipal internal rate, Uppsala 2017

unit-lifetime = lifetime
method-of-value-total = sum of a whole activity
method-of-value-wage = wage
area-social_services = Social services
area-school = School
area-health = Health care
area-labour_market = Labour market
area-elderly_care = Elderly care
area-civil_society = Civil society
area-society = The whole of society
usual-payer-municipality = Municipality
usual-payer-region = Region
usual-payer-state = State
usual-payer-civil_society = Civil society
usual-payer-society = Several
confidence-is-high = high
confidence-is-medium = medium
confidence-is-low = low

unit-cost-finland-placement-press = Child placed out of home, Finland (press)
unit-cost-finland-exclusion = Exclusion over a lifetime, Finland
unit-cost-denmark-housing-first = Housing First, Denmark
unit-cost-denmark-rr2-participant = R&R2-ADHD, cost per participant, Denmark
unit-cost-institution-day = A day of institution care, child
unit-cost-exclusion-orebro = Exclusion over a lifetime, Örebro
unit-cost-exclusion-nilsson = Exclusion over a lifetime, Ingvar Nilsson
unit-cost-ifo-child-care-nation = Child and youth care, the nation
unit-cost-ifo-hvb-nation = Residential care (HVB), the nation
unit-cost-ifo-foster-care-nation = Foster homes, the nation
unit-cost-ifo-assistance-nation = Social assistance, the nation
unit-cost-diabetes-stockholm = Type 2 diabetes, Region Stockholm
index-kpi = Consumer price index (CPI), yearly average, Sweden

parameters-unit-costs = Unit costs
parameters-wages = Wages
parameters-price-indices = Price indices
parameters-discount-rates = Discount rates
parameters-column-key = Key
parameters-column-name = Name
parameters-column-value = Value
parameters-column-values = Values
parameters-column-high = To (where the source has a range)
parameters-column-unit = Unit
parameters-column-currency = Currency
parameters-column-price-year = Price year
parameters-column-method = Method
parameters-column-area = Area
parameters-column-payer = Paid by
parameters-column-source = Source
parameters-column-published = Published
parameters-column-checked = Checked
parameters-column-confidence = Confidence
parameters-column-year = Year
parameters-column-base = Base
parameters-column-from-year = From year (counted from the base year)
parameters-column-rate = Rate
parameters-column-steps = Steps
parameters-column-last-year = Last year
parameters-per-unit = { $amount } per { $unit }
parameters-from-year = { $rate } from year { $year }
parameters-index-last = { $value } in { $year } ({ $base })
parameters-caption = Values of the catalogue
parameters-changes = What differs
parameters-change-name = Value
parameters-change-how = What
parameters-change-before = Before
parameters-change-after = After
parameters-added = new
parameters-removed = removed
parameters-changed = changed

parameters-no-sheet = The file has no sheet that the catalogue knows. It has: { $found }.
    .cure = Download the catalogue as a spreadsheet and keep the names of the sheets.
parameters-no-column = The sheet lacks the column { $column }.
    .cure = Keep the headings of the downloaded catalogue.
parameters-no-key = The row has no key.
    .cure = Write a key of small letters, digits and hyphens.
parameters-no-rows = The file has no values.
    .cure = Fill in at least one row under the headings.
price-year-missing = The amount has no price year.
    .cure = Say in which year's prices the amount is. Without a price year it cannot be converted.
price-index-lacks = { $index } has no value for { $year }.
    .cure = The index has { $first }–{ $last }. Read in the official table, or choose another year.

cli-parameters = Shows the catalogue's values with sources: unit costs, wages, price indices and discount rates.

    Words search in name, key and source. --xlsx writes what was found as a spreadsheet, and --from-xlsx reads one. --changed
    compares two versions: spreadsheets, or directories with the catalogue's files.
    .short = values with sources
cli-parameters-area = only this area
cli-parameters-payer = only what this one usually pays
cli-parameters-year = only this price year
cli-parameters-from-xlsx = read values from the spreadsheet, over those that come with the program
cli-parameters-xlsx = write to a spreadsheet
cli-parameters-changed = what differs between two versions
cli-parameters-written = { $count ->
        [one] One value was
       *[other] { $count } values were
    } written to { $path }.
cli-parameters-none = No value fits the search.
cli-parameters-unchanged = Nothing differs.
