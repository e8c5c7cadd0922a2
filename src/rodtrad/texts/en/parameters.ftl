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
