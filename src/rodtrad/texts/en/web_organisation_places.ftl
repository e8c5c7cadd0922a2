# The organisation: departments, units, partners, people and what the roles mean.
organisation-tabs = The organisation's pages
organisation-tab-departments = Departments and partners
organisation-departments-lead = How the organisation is built, and whom you work with. Secrecy holds between departments: whoever belongs to one does not see another's data about individuals.
organisation-departments = Departments
organisation-no-departments = There are no departments yet.
organisation-no-units = There are no units.
organisation-people-in =
    { $count ->
        [0] Nobody has a role here
        [one] One person
       *[other] { $count } people
    }
organisation-units = Units
organisation-nobody = Nobody has a role in the department.
organisation-history = History
organisation-renamed = from “{ $before }” to “{ $after }”
organisation-is-closed = Closed
organisation-closed-since = Closed since { $day }. What belongs here remains, but nothing new can be put here.
organisation-closed = { $name } is closed.
organisation-close = Close
    .lead = Nothing new can belong to { $name } from that day. What belongs there already remains and can be read.
    .label = Close { $name }
organisation-close-on = From
organisation-reopen = Open again
organisation-still-people = People still have roles in the department. Give them roles elsewhere or end the roles, and then close it.
organisation-rename = Rename
    .lead = What shall { $name } be called? The old name remains in the history.
    .label = Rename { $name }
organisation-new-department = Add a department
    .lead = A new department in { $name }. Secrecy holds between departments from the first day.
organisation-new-unit = Add a unit
    .lead = A new unit in { $name }.
organisation-place-name = Name
    .taken = There is already one called { $name } here.
organisation-department-closed = The department or unit is closed.
organisation-unit-elsewhere = The unit belongs to another department.

partners = Partners
partners-lead = Associations, the region, other municipalities and authorities that you work with.
partners-none = There are no partners yet.
partner-new = Add a partner
    .lead = Somebody outside { $name } that you work with.
partner-change = Change a partner
    .lead = What changes stands in the log.
partner-name = Name
partner-kind = What is it?
partner-contribution = What they contribute
    .help = For instance premises, contacts with the target group, working time or money.
partner-contact = Contact
    .help = A name and an e-mail address or a telephone number.
partner-since = Partner since
partner-ended = Ended
    .help = Fill in when you no longer work together.
    .before = The end comes before the beginning.
partner-time = Time
partner-from-to = { $since } – { $ended }
partner-linked = Is here

people-search = Search
people-search-words = Name or e-mail address
people-search-department = Department
people-search-all = All
people-count =
    { $count ->
        [one] One person
       *[other] { $count } people
    }
people-none = Nobody was found
    .what = Search for fewer words, or choose all roles and departments.
people-roles = Roles
people-roles-explained = What the roles mean
people-unit-in = { $unit }, { $department }
people-new-role = Give one more role
    .lead = { $name } keeps the roles that are there already.
people-to-sign-in = Signing in and locking out
people-leave = End the participation
    .lead = All roles that { $name } has in the organisation end. What the person has written and signed remains.
people-leave-reason = Why?
    .help = For instance: works elsewhere now. The reason stands in the log.
people-left = { $name } no longer takes part.

action-department-renamed = renamed the department
action-department-closed = closed the department
action-department-reopened = opened the department again
action-unit-added = added the unit
action-unit-renamed = renamed the unit
action-unit-closed = closed the unit
action-unit-reopened = opened the unit again
action-partner-added = added the partner
action-partner-changed = changed the partner
action-person-left = ended the participation of
detail-unit = Unit
detail-ended-on = Ended
