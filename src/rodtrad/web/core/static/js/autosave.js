// Saves a draft after each pause in typing.
//
// <form data-autosave-url="…">…ui.saved_note()…</form>: the form's fields are sent there by POST. The answer is JSON:
// {"saved": "14.32"} and, if the form carries a version to guard against others' changes, {"version": "…"} for its field `version`.
// 409 means that somebody else has saved meanwhile: {"message": "…"} says so and nothing is sent any more.

const PAUSE = 1500;

for (const form of document.querySelectorAll("form[data-autosave-url]")) {
  const note = form.querySelector("[data-saved-note]") ?? document.querySelector("[data-saved-note]");
  let timer, underway = false, again = false, stopped = false;

  const say = (text) => note && (note.textContent = text);

  const save = async () => {
    if (underway) return (again = true);
    underway = true;
    say(note?.dataset.textSaving ?? "");
    try {
      const answer = await fetch(form.dataset.autosaveUrl, {
        method: "POST",
        body: new FormData(form),
        headers: { Accept: "application/json", "X-Requested-With": "autosave" },
      });
      const told = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : {};
      if (answer.status === 409) stopped = true;
      if (!answer.ok || answer.redirected) throw new Error(told.message ?? "");
      delete form.dataset.changed;
      if (told.version !== undefined && form.elements.version) form.elements.version.value = told.version;
      say((note?.dataset.textSaved ?? "").replace("TIME", told.saved));
    } catch (error) {
      say(stopped && error.message ? error.message : note?.dataset.textFailed ?? "");
    } finally {
      underway = false;
      if (again && !stopped) { again = false; save(); }
    }
  };

  form.addEventListener("input", () => {
    form.dataset.changed = "yes";
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(save, PAUSE);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
}
