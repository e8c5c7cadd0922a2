# SIE-filer
sie-not-sie = Filen är ingen SIE-fil: den börjar inte med #FLAGGA.
    .cure = Exportera från ekonomisystemet som SIE 4 (verifikationer).
sie-too-large = Filen är större än 200 MB.
    .cure = Exportera ett år i taget.
sie-line = Raden går inte att läsa.
    .cure = Exportera filen på nytt, eller rätta raden.
sie-unbalanced = Verifikation { $voucher } går inte ihop: { $rest } återstår. Kanske är bara en del av bokföringen exporterad.
