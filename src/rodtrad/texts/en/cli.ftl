# The command line.
cli = Rödtråd keeps a social investment together in one document: from need to verdict.
cli-commands = Commands
cli-option-help = Shows this help.
cli-option-version = Shows the version.
cli-option-language = Language: Swedish (sv) or English (en).
cli-option-json = Writes the result as JSON, for machines.
cli-option-output = The file to write.

cli-new = Writes a template with explanations and examples, to be filled in for a new investment.

    Never overwrites an existing file.
    .short = write a template for a new investment
cli-check = Shows where the red thread breaks and how the checklists stand.

    Exit code 0: the thread holds. 1: it is broken. 2: the file cannot be read.
    .short = show breaks in the thread and the checklists
cli-check-svg = Draws the logic model with its breaks to an SVG file.
cli-check-short = Only what is wrong, without the checklists.
cli-diff = Shows what differs between two versions of a document.

    Exit code 0: nothing differs. 1: something does.
    .short = show what differs between two versions
cli-lock = Locks what is to be settled before the start: the comparison, the criteria for success and stop, and the evaluation's budget.

    Refuses when the thread is broken, unless you say why it should be locked all the same.
    .short = lock the plan before the start
cli-lock-owner = The project owner's name.
cli-lock-steering = The member of the steering group who signs for it.
cli-lock-on = The day of the lock, YYYY-MM-DD (today if nothing is said).
cli-lock-despite = The reason to lock although the thread is broken. Written into the document.
cli-schema = Writes the document's JSON Schema, with which a text editor can complete and check.
    .short = write the document's JSON Schema

cli-new-written = The template is in { $file }. Fill it in and run: rodtrad check { $file }
cli-lock-written = Locked { $on }. The locked document is in { $file }. Version { $version }.
cli-written = Written to { $file }.
cli-unreadable = The document { $file } cannot be read: { $count ->
    [one] one problem
   *[other] { $count } problems
 }.
cli-no-web = The web part is not installed.
    .cure = Install it: pip install "rodtrad[web]"
cli-exists = The file exists already.
    .cure = Choose another name, or move the file away.
cli-no-folder = The folder that the file should lie in does not exist.
    .cure = Make the folder first, or choose another.
cli-file-missing = There is no such file.
    .cure = Check the name and the folder.
cli-file-directory = That is a folder, not a file.
    .cure = Give the name of the file.
cli-file-permission = The file may not be read or written.
    .cure = Check the permissions of the file and its folder.
cli-file-other = The file could not be read or written ({ $reason }).
    .cure = Check the file and try again.
cli-unknown-command = There is no such command.
cli-unknown-option = There is no such option.
cli-bad-parameter = The value cannot be used ({ $reason }).
cli-missing-parameter = This is missing.
cli-usage = The command could not be understood ({ $reason }).
    .cure = See the help: { $command } --help
