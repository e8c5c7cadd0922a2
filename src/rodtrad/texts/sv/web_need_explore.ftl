# Behov: jämförelser, år, spridning, index och kartor som analyser.
need-kind-figures = En uppgift om ett område
need-analysis-spread = Spridning
need-analysis-change = Förändring
need-analysis-comparison = Jämförelse
need-analysis-index = Socioekonomiskt index
need-analysis-map = Karta
