// Choosing somebody in the demonstration fills in the form.
const password = document.querySelector("[data-demo-password]")?.dataset.demoPassword;
const people = document.querySelectorAll("[data-demo-email]");
for (const person of people) {
  person.addEventListener("click", () => {
    document.getElementById("id_email").value = person.dataset.demoEmail;
    document.getElementById("id_password").value = password;
    for (const other of people) other.setAttribute("aria-pressed", String(other === person));
    document.querySelector(".login form .ds-button").focus();
  });
}
