"""The life of a contract and of a determination, as tables, and who does what with them."""

from typing import Final

from django.db.models import TextChoices

from rodtrad.web.core.process import Move, Process
from rodtrad.web.core.texts import lazy
from rodtrad.web.organisation.states import Role


class ContractState(TextChoices):
    DRAFT = "draft", lazy("contract-state-draft")
    SIGNING = "signing", lazy("contract-state-signing")
    RUNNING = "running", lazy("contract-state-running")
    ENDED = "ended", lazy("contract-state-ended")
    CANCELLED = "cancelled", lazy("contract-state-cancelled")


class DeterminationState(TextChoices):
    PENDING = "pending", lazy("determination-state-pending")
    SIGNED = "signed", lazy("determination-state-signed")
    RETURNED = "returned", lazy("determination-state-returned")


class PaymentKind(TextChoices):
    """What a payment is; the same words as in the engine's ledger."""

    OUTCOME_PAYMENT = "outcome_payment", lazy("contract-payment-outcome-payment")
    DRAW_DOWN = "draw_down", lazy("contract-payment-draw-down")
    INTEREST = "interest", lazy("contract-payment-interest")
    GUARANTEE = "guarantee", lazy("contract-payment-guarantee")
    FEE = "fee", lazy("contract-payment-fee")
    GRANT = "grant", lazy("contract-payment-grant")
    COST = "cost", lazy("contract-payment-cost")
    SAVING = "saving", lazy("contract-payment-saving")


# Who writes contracts, enters outcomes, makes determinations and keeps the payments.
WRITES: Final = (Role.COORDINATOR, Role.CONTROLLER)
# Who signs off what another has determined.
SIGNS_OFF: Final = (Role.COORDINATOR, Role.CONTROLLER, Role.PROJECT_OWNER)
# Who signs a contract for the organisation, and who of another party reads it.
SIGNS: Final = (Role.COORDINATOR, Role.PROJECT_OWNER, Role.INVESTOR)
PARTY_READS: Final = (*SIGNS, Role.CONTROLLER)

SIGNATORY: Final = "signatory"
LIVE: Final = (ContractState.RUNNING,)
_ACTIONS: Final = "rodtrad.web.contracts.actions"
_SIGNING: Final = f"{_ACTIONS}.signing"
_DETERMINING: Final = f"{_ACTIONS}.determining"
_C, _D = ContractState, DeterminationState

CONTRACT: Final = Process(
    "contract",
    states=tuple(ContractState.values),
    texts="contract-state",
    kept_in="contracts_contract.state",
    moves=(
        Move("begin", (), _C.DRAFT, WRITES, f"{_ACTIONS}.writing.begin_contract"),
        Move("offer", (_C.DRAFT,), _C.SIGNING, WRITES, f"{_SIGNING}.offer", needs="contracts-needs-whole"),
        Move("take-back", (_C.SIGNING,), _C.DRAFT, WRITES, f"{_SIGNING}.take_back"),
        Move("sign", (_C.SIGNING,), _C.RUNNING, (SIGNATORY, *WRITES), f"{_SIGNING}.sign", needs="contracts-needs-all"),
        Move("end", (_C.RUNNING,), _C.ENDED, WRITES, f"{_SIGNING}.end", needs="contracts-needs-settled"),
        Move(
            "cancel",
            (_C.DRAFT, _C.SIGNING, _C.RUNNING),
            _C.CANCELLED,
            WRITES,
            f"{_SIGNING}.cancel",
            needs="contracts-needs-settled",
        ),
    ),
)

DETERMINATION: Final = Process(
    "determination",
    states=tuple(DeterminationState.values),
    texts="determination-state",
    kept_in="contracts_determination.state",
    moves=(
        Move("make", (), _D.PENDING, WRITES, f"{_DETERMINING}.make", needs="contracts-needs-verified"),
        Move("sign-off", (_D.PENDING,), _D.SIGNED, SIGNS_OFF, f"{_DETERMINING}.sign_off", needs="contracts-needs-another"),
        Move("return", (_D.PENDING,), _D.RETURNED, SIGNS_OFF, f"{_DETERMINING}.send_back", needs="contracts-needs-reason"),
    ),
)
