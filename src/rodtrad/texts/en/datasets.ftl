# Data sets: the card, personal data and pseudonyms. What is wrong, and (.cure) what to do about it.
card-none = The file is no data card.
    .cure = A data card states at least key, title, owner and columns. See docs/data.md.
card-repeated-column = The column ”{ $value }” is described more than once.
    .cure = Keep one of the descriptions.
card-unknown-column = The column ”{ $value }” is not among the card’s columns.
    .cure = The columns are: { $known }.
card-owed = The statement is missing, and the data set is about persons.
    .cure = State { $value }: legal basis (legal_basis), purpose (purpose) and the day to delete (keep_until).
card-open-persons = Data about persons cannot be open.
    .cure = Choose audited, protected or closed.
card-same-code = The code ”{ $value }” stands more than once, or both as a code and as a mark of a missing value.
    .cure = Keep it in one place. 1 and 1.0 count as the same code.

table-future-date = ”{ $value }” is after { DATETIME($on, dateStyle: "long") }, the day the data were taken out.
    .cure = Correct the date. If the column may hold dates to come, name it in the card’s future_dates.

table-unusable-type = The column holds { $value }, which cannot be read as text.
    .cure = Save it as numbers, text or dates.

identity-first = The data set holds personal identity numbers and may not be read as it is.
    .cure = Pseudonymise it first: rodtrad data pseudonymise CARD FILE -o OUT
identity-no-key = The data set has no person key to pseudonymise.
    .cure = State person_key in the card, and person_key_kind: personal_identity_number or other.
identity-form = The value is no personal identity number: wrong length or wrong characters.
    .cure = Write YYYYMMDD-NNNN or YYMMDD-NNNN. Format the column as text if leading zeros are gone.
identity-date = The date of the personal identity number does not exist or is in the future.
    .cure = Check the number against its source.
identity-checksum = The check digit of the personal identity number is wrong.
    .cure = Check the number against its source. For reserve numbers, set person_key_kind to other.
identity-century = The same ten digits occur with different centuries, so nobody can say who is meant.
    .cure = Write the personal identity numbers with twelve digits.
identity-repeated = The same person is on several rows: { $rows }. The number may be written in different ways.
    .cure = Keep one row per person. If the file is to have several: say so where the columns are described (one_row_per_person: false in the card).
identity-disguised = The column ”{ $column }” holds personal identity numbers ({ $count ->
    [one] one row
   *[other] { $count } rows
 }, the first: { $rows }).
    .cure = Remove the column, make it the person_key, or name it in the card’s not_personal if these are no such numbers.

key-none = There is no key for pseudonyms.
    .cure = Set the environment variable { $value }, or name the key’s file with --key.
key-absent = The key file { $value } cannot be read.
    .cure = Check the path, or make a key: rodtrad data key FILE
key-weak = The key is too short or too plain.
    .cure = It must have at least { $value } characters of many kinds. Make one: rodtrad data key FILE
key-beside = The key may not lie in the same folder as the data ({ $value }).
    .cure = Keep it apart, where backups of the data do not reach.
key-exists = The file { $value } exists already.
    .cure = Choose another name. A key in use must never be overwritten.
key-unwritable = The key could not be written to { $value }.
    .cure = Check the folder and your rights.

save-kind = The file’s name must end in .parquet or .csv.
    .cure = Change the ending of { $value }.
save-failed = { $value } could not be written.
    .cure = Check the folder, your rights and that the disk has room. Nothing has been saved.

database-no-driver = PostgreSQL cannot be reached: the package psycopg is not installed.
    .cure = Install it: pip install "rodtrad[web]"
database-address = The database’s address cannot be understood.
    .cure = Write it as postgresql://name@server/database.
database-away = The database does not answer.
    .cure = Check server, port, user and password.
database-no-table = The database has no table or view ”{ $value }”.
    .cure = Write it as schema.table, with capital and small letters as in the database.
database-denied = You may not read ”{ $value }”.
    .cure = Ask those who run the database for the right to read it.
database-failed = The database broke off the reading.
    .cure = Try again. If it stays so, ask those who run the database ({ $value }).

data-checked = { $title }: { $rows } rows, { $columns } columns. Everything agrees with the card. Content { $hash }.
data-pseudonymise-next = The personal identity numbers hold. Pseudonymise before the data are used.
data-pseudonymised = { $persons } persons on { $rows } rows have pseudonyms. The table is in { $file }, the card in { $card }.
data-key-made = The key is in { $file }. Its mark: { $fingerprint }. Keep it apart from the data and their backups. If it is lost, new data cannot be linked to old.
data-column-area = Area
data-column-period = Period
data-column-group = Group
data-column-value = Value
data-more-rows = { $count ->
    [one] One more row is not shown.
   *[other] { $count } more rows are not shown.
}
data-source = Source: { $source }, fetched { DATETIME($on, dateStyle: "long") }.

save-over-source = { $value } is the file that is read.
    .cure = Choose another name for the result. The original is never overwritten.

cli-data = Takes data in: checks them against their data card, gives persons pseudonyms and fetches indicators from public sources.
    .short = checks, pseudonymises and fetches data
cli-data-check = Reads a file (CSV, XLSX, Parquet) or a PostgreSQL table (postgresql://…) and shows every fault against the data card, with row and column.

    Exit code 0: the data hold. 2: they do not.
    .short = checks a file or table against its data card
cli-data-check-table = The database’s table, as schema.table (else the card’s key).
cli-data-pseudonymise-table = The database’s table, as schema.table (else the card’s key).
cli-data-pseudonymise = Puts pseudonyms (HMAC-SHA-256 with a key) in place of the person key and writes the table with a new data card beside it. Only the card’s columns come along.

    The key is read from --key or the environment variable RODTRAD_PSEUDONYM_KEY and may not lie among the data.
    .short = puts pseudonyms in place of the person key
cli-data-pseudonymise-output = The file to write (.parquet or .csv).
cli-data-pseudonymise-key = The file with the key.
cli-data-key = Makes a secret key for pseudonyms. Only you may read the file.
    .short = makes a key for pseudonyms
cli-data-fetch = Fetches indicators from public sources. Answers are kept on the computer for a while, so that the same question is not asked needlessly.
    .short = fetches indicators from Kolada, Statistics Sweden or Statistics Finland
cli-data-fetch-kolada = Fetches a key figure from Kolada for municipalities, regions or groups of municipalities.
    .short = a key figure from Kolada
cli-data-fetch-kolada-area = Municipality (0581), region (0005) or group of municipalities (G35886). Repeat for several; without: all.
cli-data-fetch-kolada-year = Year or range of years (2015-2024). Repeat for several.
cli-data-fetch-kolada-gender = Divided into women and men too.
cli-data-fetch-kolada-address = The source’s address, if not Kolada’s own.
cli-data-fetch-kolada-fresh = For how many hours a kept answer holds (24).
cli-data-fetch-kolada-output = The file to write (.parquet or .csv); the data card is put beside it.
cli-data-fetch-pxweb = Fetches a measure from a PxWeb table: Statistics Sweden (scb), Statistics Finland (statfi) or another address.
    .short = a measure from Statistics Sweden or Statistics Finland
cli-data-fetch-pxweb-choose = Choice of values: Region=0580,0581 or Tid=top(5) or Region=* or Region=list(agg_…) for one of the source's own lists. Repeat for several variables.
cli-data-fetch-pxweb-area = The variable that holds areas, if the table does not say so itself.
cli-data-fetch-pxweb-address = scb, statfi or another PxWeb address.
cli-data-fetch-pxweb-fresh = For how many hours a kept answer holds (24).
cli-data-fetch-pxweb-output = The file to write (.parquet or .csv); the data card is put beside it.
