// Saves a draft after each pause in typing, and before the form is sent.
//
// <form data-autosave-url="…">…ui.saved_note()…</form>: the form's fields are sent there by POST. The answer is JSON:
// {"saved": "14.32"} and, if the form carries a version to guard against others' changes, {"version": "…"} for its field `version`.
// What else it tells goes with the form's event `saved`.
// 409 means that somebody else has saved meanwhile: {"message": "…"} says so and nothing is sent any more.
// Where no answer comes, because the network or the server is away, it is tried again until one does; nothing is sent meanwhile.
// Who has been logged out keeps what is written on the page; sent all the same, it is kept until after the log-in (kept.py).

const PAUSE = 1500;
const TRY_AGAIN = 10_000;
const cookie = (name) => document.cookie.match(`(?:^|; )${name}=([^;]+)`)?.[1];

for (const form of document.querySelectorAll("form[data-autosave-url]")) {
  const note = form.querySelector("[data-saved-note]") ?? document.querySelector("[data-saved-note]");
  let timer, underway, stopped = false, away = false, loggedOut = false, held = false, released = false;

  const say = (text) => note && (note.textContent = text);

  // A login in another tab has changed the token that the form was made with.
  const renewToken = () => (form.elements.csrfmiddlewaretoken.value = cookie("csrftoken") ?? form.elements.csrfmiddlewaretoken.value);

  const send = async () => {
    say(note?.dataset.textSaving ?? "");
    renewToken();
    const changed = form.dataset.changed;
    delete form.dataset.changed;
    clearTimeout(timer);
    away = true;
    try {
      const answer = await fetch(form.dataset.autosaveUrl, {
        method: "POST",
        body: new FormData(form),
        headers: { Accept: "application/json", "X-Requested-With": "autosave" },
      });
      away = false;
      const told = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : {};
      stopped = answer.status === 409;
      loggedOut = answer.redirected || answer.status === 403;
      if (!answer.ok || answer.redirected) throw new Error(told.message ?? "");
      if (told.version !== undefined && form.elements.version) form.elements.version.value = told.version;
      form.dispatchEvent(new CustomEvent("saved", { detail: told }));
      say((note?.dataset.textSaved ?? "").replace("TIME", told.saved));
    } catch (error) {
      form.dataset.changed = changed ?? "yes";
      if (away) timer = setTimeout(save, TRY_AGAIN);
      say(stopped && error.message ? error.message : note?.dataset[loggedOut ? "textLoggedOut" : "textFailed"] ?? "");
    }
  };

  // One at a time; what is typed meanwhile is sent after it.
  const save = () => (underway = (underway ?? Promise.resolve()).then(send));

  form.addEventListener("input", () => {
    form.dataset.changed = "yes";
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(save, PAUSE);
  });

  const saveThenSend = async (button) => {
    if (held) return;
    held = true;
    await save();
    held = false;
    if (away) return;
    renewToken();
    released = true;
    form.requestSubmit(button);
    released = false;
  };

  addEventListener("online", () => away && save());

  // Before page.js sees it, which lets a form be sent once only.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (released || stopped || (!form.dataset.changed && !loggedOut)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    saveThenSend(event.submitter);
  }, { capture: true });
}
