# Calls and choice: forms, answers, criteria, ranking, eligibility, portfolio.
form-none = The file holds no form.
    .cure = Begin from the default form and change it.
