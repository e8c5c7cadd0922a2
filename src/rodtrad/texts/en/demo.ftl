# The demonstration in the terminal: from plan to verdict.
cli-demo = Carries the demo investment (National Supported Work, real data) from plan to verdict: the red thread, the effect, the economics
    by payer and the final report.
    .short = the demo investment from plan to verdict
cli-demo-output = folder for picture and reports (else out/demo)

demo-step = Step { $number } of { $of }: { $title }
demo-step-document = the investment, one single document
demo-step-thread = the red thread
demo-step-lock = the lock before the start
demo-step-effect = the effect, by the plan
demo-step-economics = the economics by payer
demo-step-report = the final report
demo-version = The document's version is { $version }; every figure below answers to it.
demo-checklist = Of the method's checklists { $met } of { $due } items are met, each with what in the document shows it.
demo-picture = The logic model as a picture: { $file }
demo-not-locked = The plan is not locked.
demo-locked = Comparison, criteria and evaluation budget were locked on { $on } by { $names }.
demo-lock-holds = Nothing that was locked has changed since.
demo-lock-deviates = { $count ->
        [one] One locked part has changed since.
       *[other] { $count } locked parts have changed since.
    }
demo-randomisation = Had the allocation been drawn again { $draws } times, { $share } of them would have given at least as large a difference by chance.
demo-conventions = Present values in { $currency }, at { $year } prices, base year { $base }.
demo-written = { $file } ({ $size } kB)
demo-done = Done in { $seconds } seconds.
