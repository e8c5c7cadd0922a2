# Logging in, one's own details, organisation.
organisation-kind-municipality = Municipality
organisation-kind-region = Region
organisation-kind-authority = Authority
organisation-kind-association = Association
organisation-kind-company = Company
organisation-department-elsewhere = The department belongs to another organisation.

role-coordinator = Coordinator
    .what = Holds the work together: calls, the quality of applications, who takes part, and that matters reach the right decision.
role-project-owner = Project owner
    .what = Has the ultimate responsibility for an investment: anchors it, supports the leader, removes obstacles, asks for results and signs the promises.
role-project-leader = Project leader
    .what = Plans, leads and anchors an investment, writes its document and follows the development towards its goals.
role-steering-group = Steering group
    .what = May change the direction of an investment, adjust or stop it. Its members act for the investment, not for their department, and sign the promises.
role-elected = Elected representative
    .what = Reads what is prepared and decides politically.
role-analyst = Analyst
    .what = Makes needs analyses, works with data and computes effects.
role-controller = Controller
    .what = Is responsible for costs, unit costs and the fund's money.
role-investor = Investor
    .what = Represents its own organisation in outcome contracts: reads terms, verified outcomes, payments and liability in the contracts that the organisation is a party to, and signs them.

login-title = Log in
login-promise = Hold the social investment together, from need to verdict.
login-more = The need, the goals, the measures, the costs and the result in one and the same document. If the thread breaks it shows, and you see what comes next.
login-email = E-mail address
    .missing = Write your e-mail address.
login-password = Password
    .missing = Write your password.
login-button = Log in
login-wrong = The e-mail address or the password is not right. Check both and try again.
login-wait = There have been too many failed attempts. Wait a quarter of an hour and try again.
login-demo = Try the demonstration
    .what = Everybody in it is invented. Choose a person and the details are filled in. The password is { $password }.
logout-done = You are logged out.

me-title = My page
me-name = Name
    .missing = Write your name.
me-language = Language
me-saved = Your details are saved.
me-login = Logging in
me-change-password = Change the password
me-old-password = Present password
    .wrong = That is not your present password.
me-new-password = New password
    .help = At least 12 characters. Several words in a row are easy to remember and hard to guess.
me-save-password = Save the new password
me-password-saved = Your password is changed.
me-roles = My roles

people-title = People
people-lead = Those who work with social investments in { $organisation }.
people-name = Name
    .missing = Write the person’s name.
people-role = Role
    .missing = Choose a role.
people-email = E-mail address
    .missing = Write the person’s e-mail address.
    .wrong = The e-mail address cannot be understood. Write for example name@municipality.se.

# Events in the log
action-organisation-created = added the organisation
action-department-added = added the department
action-person-added = added the person
action-person-given-role = gave a role
action-person-taken-role = took away a role
action-person-language-set = changed language
action-person-renamed = changed name
action-person-password-set = changed password
action-person-logged-in = logged in

# The first person
add-coordinator-done = { $name } is the coordinator of { $organisation } and can log in.
add-coordinator-taken = There is already a person with the address { $email }.
add-coordinator-password = Password (at least 12 characters):

# Adding and taking away
people-add = Add a person
    .lead = The person can log in and see what the role gives access to in { $organisation }.
people-department = Where
    .help = Somebody who belongs to a department sees individual data of that department only.
people-whole = The whole organisation
people-added = { $name } has been added. The first password is { $password }. It is shown only now: hand it over safely and ask the person to change it on My page.
people-given-role = { $name } has been given the role and logs in as before.
people-end = End
    .label = End the role { $role } for { $name }
people-role-ended = { $name } is no longer { $role }.
