// Adds and takes away rows in a form without a round trip; without it the same buttons send the form.
//
// <div data-rows> … <div data-row>…<button data-remove-row></div> … <template data-row-template>…__index__…</template>
// <button data-add-row></div>. Rows are numbered upwards; numbers are never used twice on a page.

for (const list of document.querySelectorAll("[data-rows]")) {
  const template = list.querySelector("template[data-row-template]");
  if (!template) continue;
  let next = list.querySelectorAll("[data-row]").length;

  const changed = () => list.closest("form")?.dispatchEvent(new Event("input", { bubbles: true }));

  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add-row], [data-remove-row]");
    if (!button || button.closest("[data-rows]") !== list) return;
    event.preventDefault();
    if (button.hasAttribute("data-add-row")) {
      const holder = document.createElement("template");
      holder.innerHTML = template.innerHTML.replaceAll("__index__", String(next++));
      const row = holder.content.firstElementChild;
      template.before(row);
      row.querySelector("input:not([type=hidden]), textarea, select")?.focus();
    } else {
      const row = button.closest("[data-row]");
      const near = row.nextElementSibling?.matches("[data-row]") ? row.nextElementSibling : row.previousElementSibling;
      row.remove();
      (near?.querySelector("[data-remove-row]") ?? list.querySelector("[data-add-row]"))?.focus();
    }
    changed();
  });
}
