# Data files: what is wrong, and (.cure) what to do about it.
table-absent = There is no data file { $value }.
    .cure = Check the path. It is counted from the folder in which the document lies.
table-unreadable = The data file { $value } cannot be opened.
    .cure = Check that it is a file and that you may read it.
table-too-large = The data file is larger than { $value } MB.
    .cure = Take out columns and rows that are not needed.
table-too-many-rows = The data file has more than { $value } rows.
    .cure = Take out rows that are not needed.
table-empty = The data file is empty.
    .cure = The first row should have the names of the columns, then one row per person.
table-no-rows = The data file has column names but no rows.
    .cure = Add one row per person.
table-encoding = The file is not written in the character encoding UTF-8.
    .cure = Save it as “CSV UTF-8” in the spreadsheet program.
table-not-a-table = The file is no table.
    .cure = Save the table as CSV (UTF-8), XLSX or Parquet.
table-old-excel = The file is an old Excel format (.xls) or protected with a password.
    .cure = Save it as XLSX without a password.
table-no-room = There is no room on the disk in { $value } to read a file this large.
    .cure = Free some room, or let the environment variable TMPDIR name a folder that has room.
table-damaged = The file is damaged or cut off and cannot be read.
    .cure = Fetch or save it again.
table-bomb = The file unpacks to more than { $value } MB or has unreasonably many parts.
    .cure = Save only the table in a new workbook.
table-ragged-row = The row has { $found ->
    [one] one value
   *[other] { $found } values
 } but the table has { $expected } columns.
    .cure = Put quotation marks around text that holds the separator, and check that no value was lost.
table-missing-column = The column “{ $value }” is not in the file.
    .cure = The file has the columns: { $known }.
table-missing-column-near = Do you mean one of these columns in the file: { $suggestion }?
table-repeated-column = The column “{ $value }” stands more than once.
    .cure = Keep one of them, or give them different names.
table-not-a-number = “{ $value }” is no number.
    .cure = Write a number, leave the cell empty, or list the value as a code for missing in the description of the column.
table-ambiguous-number = “{ $value }” can mean thousands as well as decimals.
    .cure = Write decimals with a point, and thousands without a comma.
table-not-whole = “{ $value }” is no whole number.
    .cure = Write a number without decimals, or change the type of the column to number.
table-not-boolean = “{ $value }” is neither yes nor no.
    .cure = Write 1 or 0, yes or no.
table-not-a-date = “{ $value }” is no date.
    .cure = Write the date as YYYY-MM-DD.
table-unknown-code = “{ $value }” is none of the codes of the column.
    .cure = The codes are: { $known }.
table-missing-value = The value is missing.
    .cure = Fill it in; the column may not have empty cells.
table-repeated-person = The person “{ $value }” stands on several rows: { $rows }.
    .cure = Keep one row per person.
table-more-problems = Another { $count } problems are not shown (in: { $columns }).
    .cure = Mend those above and read the file again.
table-note-unused = { $count ->
    [one] One column is not used, since it is not in the data plan: { $columns }.
   *[other] { $count } columns are not used, since they are not in the data plan: { $columns }.
}
table-note-sheets = The workbook has several sheets. The sheet “{ $used }” is used.
