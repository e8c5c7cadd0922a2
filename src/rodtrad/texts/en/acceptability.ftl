# The chart of how often each application comes at each place.
acceptability-title = Place when the weights vary
acceptability-application = Application
acceptability-place = Place { $places }
acceptability-above = Within the money
acceptability-span = Best–worst place
acceptability-axis = Share of draws, %
acceptability-sentence = { $name }: within the money in { $above }, place { $best }–{ $worst }.
acceptability-source-near-weights = { $draws } draws of weights near those that the call set
acceptability-source-any-weights = { $draws } draws of any weights at all
acceptability-source-one-reviewer-less = without each of the reviewers in turn ({ $draws } cases)
acceptability-source-reviewers-redrawn = { $draws } draws of the panel of reviewers
