# Hur tal, belopp och intervall skrivs.
number-percentage-points = procentenheter
number-span = { $low } till { $high }
currency-sek = kr
currency-eur = euro
currency-usd = dollar
