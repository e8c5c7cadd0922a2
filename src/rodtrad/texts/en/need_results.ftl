# Results about needs in reports and decision packs.
need-result-source = { $data } ({ $owner }), result { $reference }, check sum { $hash }, Rödtråd { $engine }
need-result-data = Data set
need-result-made-on = Computed
need-result-reference = Reference
need-result-hash = Check sum of question and data
need-result-engine = Version of Rödtråd
need-results-heading = The need in figures
need-results-intro = The results are kept as they were computed. Small groups are hidden by the organisation's rule.
need-sheet = Sheet of a need
need-sheet-dated = Printed { $day }, last changed { $changed }
need-sheet-state = State
