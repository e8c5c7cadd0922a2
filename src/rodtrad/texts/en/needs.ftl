# Needs: breakdowns, index, maps.
needs-no-column = There is no column “{ $value }”.
    .cure = The columns are: { $known }.
needs-not-numeric = “{ $value }” holds text and cannot be an indicator.
    .cure = Choose a column with numbers or yes/no, or give the column's type in the specification.
needs-twice = The variable “{ $value }” is given twice.
    .cure = Give each variable once.
needs-no-variable = No background variable is chosen.
    .cure = Choose at least one variable to break down by.
needs-no-share = “{ $value }” has other values than 0 and 1 and cannot be counted as a share.
    .cure = Choose the mean, or a column with yes/no.
needs-nobody = Nobody has a value on “{ $value }”.
    .cure = Check the codes for missing values in the specification.
needs-too-few = So few people are concerned that not even the total may be shown.
    .cure = Choose a larger population or a more common event.
needs-too-many-groups = The breakdown would give { $value } groups.
    .cure = Choose fewer variables, less depth, or merge values (areas, for example).
