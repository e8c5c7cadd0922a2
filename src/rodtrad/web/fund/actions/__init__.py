"""Every write in a fund."""

from rodtrad.web.fund.actions.ledger import enter, new_fund, save_rules
from rodtrad.web.fund.actions.planning import order_report, plan_amounts, store_report, verify_saving

__all__ = ["enter", "new_fund", "order_report", "plan_amounts", "save_rules", "store_report", "verify_saving"]
