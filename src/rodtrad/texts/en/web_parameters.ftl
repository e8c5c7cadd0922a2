# The catalogue on the web: search, own values, spreadsheets, versions.
nav-parameters = Values
parameters-title = Values with sources
parameters-lead = Unit costs, wages, price indices and discount rates. Every figure has a source, and the organisation can count with its own instead.
parameters-search = Search in name and source
parameters-kind = Kind
parameters-any = All
parameters-show = Show
parameters-count =
    { $count ->
        [one] One value
       *[other] { $count } values
    }
parameters-is-own = Own value
parameters-xlsx = Download as a spreadsheet (XLSX)
parameters-versions = What has changed
parameters-none = No value fits the search
    .what = Take away something that you search for. Official tables can be read in as spreadsheets.
parameters-from-source = Source: { $source }
parameters-instead = Instead of the published value
parameters-published-is = Published: { $amount } (price year { $year }), { $source }.
parameters-why-own = Reason: { $motive }
parameters-own = Count with an own value
    .lead = You now count with { $amount } for { $name }. The own value is used in your calculations where the document has the catalogue's.
parameters-own-value = Own value
    .help = For the same unit as in the catalogue.
parameters-price-year =
    .help = Which year's prices the amount is in. Without a price year it cannot be converted.
parameters-own-source =
    .help = For example the department's accounts for 2025.
parameters-motive = Why?
    .help = The reason is kept and seen by all who count with the value.
parameters-withdraw = Go back to the published value
    .lead = The own value for { $name } ({ $amount }) ceases to hold. The history remains.
parameters-withdrawn = The published value again
parameters-convert = In another year's prices
parameters-convert-to = Convert to prices of
parameters-convert-do = Convert
parameters-converted = { $amount } in the prices of { $year }, by the consumer price index.
parameters-uses = Investments that count with the value
parameters-uses-own = own value in the document
parameters-uses-none = None of the investments that you see counts with it.
parameters-history = History
parameters-history-line = Version { $number }, { $who }, { $at }
parameters-history-none = The organisation has not changed the value.
parameters-read-in = Read in a spreadsheet
parameters-read-in-lead = Download the catalogue, change or add rows and read it in again. You see what changes before anything is saved. Values that are not in the file stay as they are.
parameters-file = Spreadsheet
    .help = XLSX with the same sheets and headings as the downloaded catalogue.
    .large = The file is too large. At most 5 MB.
parameters-read-do = Read the file
parameters-problems =
    { $count ->
        [one] One thing needs to be mended in the file
       *[other] { $count } things need to be mended in the file
    }
parameters-preview = This changes
parameters-preview-lead = { $count ->
        [0] { $name } changes nothing.
        [one] { $name } changes one value. Nothing is saved yet.
       *[other] { $name } changes { $count } values. Nothing is saved yet.
    }
parameters-confirm = Save the changes
parameters-drop = Throw the file away
parameters-versions-lead = Each change of the organisation's values is a version, with a reason. Compare two of them.
parameters-from-edition = From
parameters-to-edition = To
parameters-compare = Compare
parameters-unchanged = Nothing differs between the two.
parameters-edition = Version { $number }
parameters-edition-published = Published catalogue
parameters-edition-line = { $who }, { $at }. { $count ->
        [one] One value.
       *[other] { $count } values.
    }
parameters-editions = Versions
parameters-editions-none = No own values
    .what = The organisation counts with the catalogue as it is published.

action-value-set = set an own value
action-value-withdrawn = went back to a published value
action-values-read = read in a spreadsheet with values
action-values-confirmed = saved values that were read in
action-values-dropped = threw away values that were read in
detail-value-key = Value
detail-edition = Version
