// Extras for pages that work without them.

// The summary of errors is where a person should be after a failed form.
document.querySelector("[data-focus]")?.focus();

// The person's menu closes with Escape or a click elsewhere.
for (const menu of document.querySelectorAll("details.menu")) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}

// Without a network nothing is sent: the browser would leave the page for one of its own, and what was typed would be gone.
const noNetwork = document.createElement("p");
noNetwork.className = "ds-alert";
noNetwork.dataset.color = "warning";
noNetwork.setAttribute("role", "alert");
document.addEventListener("submit", (event) => {
  if (navigator.onLine || event.target.method !== "post") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  noNetwork.remove();
  noNetwork.textContent = document.body.dataset.textOffline;
  event.target.append(noNetwork);
}, { capture: true });
addEventListener("online", () => noNetwork.remove());

// A form is sent once, however fast somebody clicks. Some answers are files and leave the page as it was: it may be sent again.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 3000);
  });
}

// Leaving with changes that are not saved: the browser asks first. autosave.js clears the mark when it has saved.
for (const form of document.querySelectorAll("form[data-guard]")) {
  form.addEventListener("input", () => (form.dataset.changed = "yes"));
  form.addEventListener("submit", () => delete form.dataset.changed);
}
addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-guard][data-changed]")) event.preventDefault();
});

// A table as tab-separated text, with numbers that a spreadsheet reads as numbers.
const plain = (cell) => {
  const text = (cell.dataset.value ?? cell.innerText).trim().replace(/\s+/g, " ");
  return cell.classList.contains("numeric") ? text.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-") : text;
};
const copied = (table) => [...table.rows].map((row) => [...row.cells].map(plain).join("\t")).join("\n");
for (const button of document.querySelectorAll("[data-copy-table]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(copied(button.closest(".table").querySelector("table")));
    button.setAttribute("role", "status");
    button.textContent = button.dataset.textDone;
  });
}
