# SIE files
sie-not-sie = The file is no SIE file: it does not begin with #FLAGGA.
    .cure = Export from the accounting system as SIE 4 (vouchers).
sie-too-large = The file is larger than 200 MB.
    .cure = Export one year at a time.
sie-line = The line cannot be read.
    .cure = Export the file anew, or mend the line.
sie-unbalanced = Voucher { $voucher } does not balance: { $rest } is left. Perhaps only part of the accounts was exported.
