"""Where a figure of the calculation comes from: its formula with the values, down to the inputs and their sources.

| name | figure |
| --- | --- |
| `net`, `cost`, `saving`, with `.PAYER` | present values of everybody, or of one payer |
| `cost-share.PAYER`, `saving-share.PAYER` | the payer's share of all costs or savings |
| `observed.PAYER`, `estimated.PAYER`, `consequences.PAYER` | present value of consequences: observed, estimated, both |
| `organisation-net.KIND`, `-cost.`, `-saving.` | all budgets of one organisation |
| `costs.PAYER.YEAR`, `savings.…`, `nets.…`, `so-far.…` | undiscounted, of the year, or until and with it |
| `pays-back.PAYER`, `chance.PAYER` | the year it pays back; the chance to break even |
| `line.KEY`, `line.KEY.YEAR` | the present value of a cost or consequence, in a year |
| `amount.KEY.YEAR` | the same undiscounted |
| `consequence.KEY`, `consequence-amount.KEY.YEAR` | the same of a consequence whose key a cost has too |
| `first.KEY` | a consequence's amount in its first year |
| `per-effect.INDICATOR` | present cost per unit of improvement |

Everybody is the payer `all`; who is not stated is `-`. `line.` may be left out where the key is not one of the words above.
"""

from rodtrad.economics.explaining.explained import Explained, Shown, payer_in, payer_word
from rodtrad.economics.explaining.figures import explain

__all__ = ["Explained", "Shown", "explain", "payer_in", "payer_word"]
