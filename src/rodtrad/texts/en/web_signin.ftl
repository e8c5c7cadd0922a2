# Signing in: other sign-ins, the second step, open sessions, locking out, forms kept for who was signed out.
login-other = Or with your organisation's sign-in
login-with = Log in with { $provider }

second-title = One more step
second-lead = Show that it is you, with something only you have.
second-code = Code
    .help = The code in your app, or one of your recovery codes.
    .missing = Write the code.
second-button = Continue
second-passkey = Use my passkey
second-back = Start again
second-wrong = The code is wrong, or already used. Wait for the next code and try again.
second-wrong-passkey = The passkey is not recognised. Try again, or write a code instead.

demanded-title = One more step before you go on
demanded-lead = { $organisation } demands that your role logs in in two steps.
demanded-choose = Choose how. It takes a couple of minutes and is needed only once.

own-title = Log-in and security
factors = Log-in in two steps
    .what = With a second step it is not enough for somebody else to know your password.
factors-none = none
factors-demanded = { $organisation } demands two steps of your role.
factor-kind-app = App with codes
factor-kind-passkey = Passkey
factor-kind-code = Recovery code
factor-since = Since { $day }
last-used = used { $moment }
factor-add-app = Add an app with codes
factor-add-passkey = Add a passkey
factor-added = The second step has been added.
factor-remove = Remove
    .label = Remove { $name }
factor-removed = Removed.
codes-left =
    { $count ->
        [0] You have no recovery codes left.
        [one] You have one recovery code left.
       *[other] You have { $count } recovery codes left.
    }
codes-new = Make new recovery codes
codes-title = Your recovery codes
codes-lead = A recovery code lets you in if your phone or passkey is lost. Each code can be used once.
codes-once = The codes are shown only now. Print them or write them down, and keep them somewhere safe.
codes-done = I have kept the codes

app-step-1 = Open an app for codes on your phone, such as the one your workplace recommends.
app-step-2 = Let the app read the picture.
app-step-3 = Write the code that the app shows below.
app-picture = QR code for the app to read
app-by-hand = Cannot read the picture? Write the key in the app.
app-code = The code in the app
app-button = Add the app

passkey-lead = A passkey lives in your computer, your phone or a security key. You unlock it with a fingerprint, your face or a PIN.
passkey-name = What should the passkey be called?
    .help = Something you recognise, such as “Work computer”.
    .missing = Give the passkey a name.
passkey-button = Add the passkey
passkey-failed = The passkey could not be used. Try again, or choose an app with codes.
passkey-no-script = Passkeys need a browser that may run scripts. Choose an app with codes instead.

ways = Other sign-ins
way-since = Connected { $day }: { $why }
way-remove = Remove
    .label = Remove the log-in with { $name }
way-password = password
way-none = has not logged in yet
linked-by-invitation = you were invited and the address agreed
linked-by-confirmation = you confirmed with your usual log-in
sign-in-last-way = It is your only way to log in, so it cannot be removed.
sign-in-unlinked = The sign-in has been removed.
sign-in-linked = { $provider } is now connected to your account. Next time you can log in that way.
sign-in-confirm = There is an account with your address already. Log in the usual way once, and { $provider } will be connected to it.
sign-in-failed = It was not possible to log in with { $provider }. Try again. If that does not help, contact whoever runs log-ins where you work.
sign-in-refused-not-invited = { $provider } knows who you are, but you have not been invited here. Ask the coordinator to add you.
sign-in-refused-locked = Your account is locked. Contact the coordinator.

sessions = Open sessions
    .what = This is where you are logged in now. End what you do not recognise, then change your password.
session-here = here
session-unknown = Unknown browser
session-from = From { $address }, since { $started }. Last seen { $seen }.
session-end = End
    .label = End { $device }, last seen { $seen }
session-end-all = End all but this one
session-ended =
    { $count ->
        [one] One session has been ended.
       *[other] { $count } sessions have been ended.
    }

security-title = Log-in and security for everybody
security-lead = How those who work in { $organisation } log in.
security-people = How each person logs in
security-way = Logs in with
security-last = Last log-in
demand-title = Demand for two steps
    .what = Whoever has one of the roles gets no further until a second step is in place.
demand-roles = Roles that are to log in in two steps
demand-saved = The demand has been saved.

lock-title = Lock out
    .what = The person is logged out at once and cannot log in until somebody unlocks. What the person has done remains.
lock-reason = Reason
    .help = The reason shows in the log.
    .missing = Write why.
lock-button = Lock out { $name }
lock-locked = locked out
lock-is = { $name } is locked out.
lock-done = { $name } is locked out and logged out.
lock-undo = Let { $name } in again
lock-undone = { $name } can log in again.
lock-not-oneself = You cannot lock yourself out.
lock-belongs-elsewhere = The person also works in another organisation and cannot be locked out from here. End the person's roles in your organisation instead.
factor-reset = Lost second step
    .what = If the person has lost the phone or the passkey and has no recovery codes, you can remove the second step. First make sure that it really is the person who asks.
    .button = Remove the second step
factor-reset-done = { $name } now logs in without a second step, and may add a new one.

expect-title = Log-in without a password
    .what = The person has not logged in yet. Whoever uses the organisation's own sign-in needs no password: the first time, the person is recognised by the address.
expect-button = Log in with the organisation's sign-in
expect-done = { $name } logs in with the organisation's sign-in. The first password no longer holds.

kept-title = Kept for you
kept-lead = You were logged out when you sent this, so it did not arrive. Read it through and send it again.
kept-when = Written { $moment }
kept-files = You had also chosen a file. Choose it anew on the page.
kept-send = Send now
kept-page = Open the page
kept-drop = Throw away
kept-dropped = Thrown away.
kept-nothing = Nothing waits
    .what = If you are logged out while you write, the text is kept here, only for you, for seven days.

# Settings for whoever runs the service
sign-in-setting-cure = See docs/signing-in.md and mend the environment variable.
sign-in-setting-key = “{ $key }” cannot be the name of a sign-in: only letters a–z, digits and hyphens.
sign-in-setting-one = The sign-in “{ $key }” must have either ISSUER (OpenID Connect) or METADATA (SAML).
sign-in-setting-missing = The value is missing.
sign-in-setting-https = The address must begin with https://.
sign-in-setting-no-file = There is no file { $file }.

# Events in the log
action-person-login-failed = failed to log in
action-person-factor-failed = failed the second step
action-person-refused = was not let in from another sign-in
action-person-logged-out = logged out
action-person-locked = locked out
action-person-unlocked = let in again
action-person-expected-elsewhere = is to log in with the organisation's sign-in
action-identity-linked = connected another sign-in
action-identity-unlinked = removed another sign-in
action-factor-added = added a second step
action-factor-removed = removed a second step
action-factor-reset = removed somebody's second step
action-factor-codes-made = made new recovery codes
action-factor-code-used = used a recovery code
action-organisation-factors-demanded = changed the demand for two steps
action-session-ended = ended sessions
action-form-kept = sent a form after being logged out
detail-address = Network address
detail-provider = Sign-in
detail-issuer = Issuer
detail-linked-by = Connected by
detail-factor-kind = Kind
detail-left = Left
detail-sessions = Ended sessions
detail-method = Way
detail-device = Browser
