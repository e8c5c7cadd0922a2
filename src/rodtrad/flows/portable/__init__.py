"""The same definitions as expressions that DuckDB, PostgreSQL and Spark all compute (Ibis), for registers that live there.

Events are a table with the whole-number columns of `EventLog.frame()`, `ongoing` as 0 or 1. Only what every engine has is used:
no ordered lists (paths are columns, one for each step), no first-by-order, no joins by nearest time.
"""

from rodtrad.flows.portable.back import costs, groups, occurrences, outside
from rodtrad.flows.portable.parts import numbered
from rodtrad.flows.portable.whole import returns, successions, time_in_state, variants

__all__ = ["costs", "groups", "numbered", "occurrences", "outside", "returns", "successions", "time_in_state", "variants"]
