# Diagrammet över hur ofta varje ansökan hamnar på varje plats.
acceptability-title = Plats när vikterna varierar
acceptability-application = Ansökan
acceptability-place = Plats { $places }
acceptability-above = Inom pengarna
acceptability-span = Bästa–sämsta plats
acceptability-axis = Andel av dragningarna, %
acceptability-sentence = { $name }: inom pengarna i { $above }, plats { $best }–{ $worst }.
acceptability-source-near-weights = { $draws } dragningar av vikter nära dem som utlysningen satte
acceptability-source-any-weights = { $draws } dragningar av vilka vikter som helst
acceptability-source-one-reviewer-less = utan var och en av granskarna i tur och ordning ({ $draws } fall)
acceptability-source-reviewers-redrawn = { $draws } dragningar av granskargruppen
