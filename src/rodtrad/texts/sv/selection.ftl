# Utlysning och val: formulär, svar, kriterier, rangordning, behörighet, portfölj.
form-none = Filen innehåller inget formulär.
    .cure = Börja från standardformuläret och ändra det.
