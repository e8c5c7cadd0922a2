// The columns are read and the file checked without leaving the page, so that the file stays chosen.
const form = document.querySelector("#add-data");
const place = document.querySelector("#specification");
let plain = false;

form.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (plain || !["propose", "check", "use"].includes(button?.name)) return;
  event.preventDefault();
  place.setAttribute("aria-busy", "true");
  const answer = await fetch(location.href, { method: "POST", body: new FormData(form, button), headers: { "HX-Request": "true" } });
  delete form.dataset.sent;
  place.removeAttribute("aria-busy");
  if (!answer.ok) {
    plain = true;
    button.click();
    return;
  }
  place.innerHTML = await answer.text();
  (place.querySelector("[data-focus]") ?? place).focus();
});
