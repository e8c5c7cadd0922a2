# Resultat om behov i rapporter och beslutsunderlag.
need-result-source = { $data } ({ $owner }), resultat { $reference }, kontrollsumma { $hash }, Rödtråd { $engine }
need-result-data = Datamängd
need-result-made-on = Beräknat
need-result-reference = Referens
need-result-hash = Frågans och underlagets kontrollsumma
need-result-engine = Version av Rödtråd
need-results-heading = Behovet i siffror
need-results-intro = Resultaten är sparade så som de beräknades. Små grupper är dolda enligt organisationens regel.
need-sheet = Behovsblad
need-sheet-dated = Utskrivet { $day }, senast ändrat { $changed }
need-sheet-state = Läge
