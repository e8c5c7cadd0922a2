# How numbers, amounts and intervals are written.
number-percentage-points = percentage points
number-span = { $low } to { $high }
currency-sek = SEK
currency-eur = EUR
currency-usd = USD
