# Katalogens värden: enhetskostnader och kalkylräntor.
parameters-unknown = Katalogen har inget värde som heter ”{ $key }”.
    .cure = Katalogen har: { $known }.

unit-piece = st
unit-hour = timme
unit-day = dygn
unit-month = månad
unit-year = år

method-of-value-staff_time = yrkesgruppernas tid × lön med arbetsgivaravgifter, utan lokaler och material
method-of-value-average = genomsnittlig kostnad
method-of-value-fee = avgift som köparen betalar
method-of-value-rule_of_thumb = avrundat riktvärde

checked-read = läst i källan
checked-derived = uträknad ur källans tal
checked-unconfirmed = inte bekräftad i någon källa som lästs

unit-cost-bbic-investigation = BBIC-utredning
unit-cost-screening-ester = Screening och Ester-bedömning
unit-cost-staff-group-consultation = Konsultation med samlad kompetens
unit-cost-pre-assessment = Förhandsbedömning
unit-cost-cooperation-meeting = Samverkansmöte mellan socialtjänst, skola, BUP och polis
unit-cost-cooperation-meeting-other = Samverkansmöte, annat
unit-cost-sip-meeting = SIP-möte
unit-cost-interpreter = Tolk
unit-cost-childminder = Barnvakt
unit-cost-preschool-observation = Observation i förskola
unit-cost-leisure-support = Stöd till fritidsaktivitet
unit-cost-gymnasium-place = Gymnasieplats, riket
unit-cost-gymnasium-place-vastmanland = Gymnasieplats, Västmanlands län
unit-cost-gymnasium-place-vasteras = Gymnasieplats, Västerås
unit-cost-gymnasium-place-norberg = Gymnasieplats, Norberg
unit-cost-special-gymnasium-place = Plats i anpassad gymnasieskola, riket
unit-cost-preschool-1-3 = Förskoleplats, 1–3 år
unit-cost-preschool-4-5 = Förskoleplats, 4–5 år
unit-cost-school-f-3 = Grundskoleplats, förskoleklass till årskurs 3
unit-cost-school-4-6 = Grundskoleplats, årskurs 4–6
unit-cost-school-7-9 = Grundskoleplats, årskurs 7–9
unit-cost-introductory-programme = Plats på introduktionsprogram
unit-cost-sis-day-fee-1 = SiS dygnsavgift, nivå 1 (efter statlig subvention)
unit-cost-sis-day-fee-2 = SiS dygnsavgift, nivå 2 (efter statlig subvention)
unit-cost-sis-day-fee-3 = SiS dygnsavgift, nivå 3 (efter statlig subvention)
unit-cost-sis-day-fee-4 = SiS dygnsavgift, nivå 4 (efter statlig subvention)
unit-cost-sis-day-fee-5 = SiS dygnsavgift, nivå 5 (efter statlig subvention)
unit-cost-sis-day-full-1 = SiS vårddygn, nivå 1 (hela kostnaden)
unit-cost-sis-day-full-2 = SiS vårddygn, nivå 2 (hela kostnaden)
unit-cost-sis-day-full-3 = SiS vårddygn, nivå 3 (hela kostnaden)
unit-cost-sis-day-full-4 = SiS vårddygn, nivå 4 (hela kostnaden)
unit-cost-sis-day-full-5 = SiS vårddygn, nivå 5 (hela kostnaden)
unit-cost-partner-hour = Föreningens egen arbetstimme
unit-cost-finland-placement = Placering av barn utanför hemmet, Finland
unit-cost-finland-sick-day = Sjukdag, Finland
unit-cost-denmark-shelter = Plats på härbärge, Danmark

discount-sweden-asek = Samhällsekonomisk kalkylränta, Sverige (ASEK)
discount-denmark-2021 = Samhällsekonomisk kalkylränta, Danmark från 2021
discount-denmark-2013 = Samhällsekonomisk kalkylränta, Danmark 2013–2020
discount-denmark-before-2013 = Samhällsekonomisk kalkylränta, Danmark före 2013
discount-uppsala-internal-2017 = Kommunal internränta, Uppsala 2017
