// The sums follow what is typed: after a short pause the whole form is sent, and what comes back is put in place. Nothing is kept
// by that; drafts are autosave.js's. Without this script the button "Räkna om" does the same.

const PAUSE = 250;

for (const form of document.querySelectorAll("form[data-sums-url]")) {
  let timer, underway;

  const put = (answer) => {
    for (const place of form.querySelectorAll("[data-sums]")) {
      const part = answer.querySelector(`[data-part="${place.dataset.sums}"]`);
      if (part && part.innerHTML !== place.innerHTML) place.replaceChildren(...part.childNodes);
    }
    const yearly = Object.fromEntries([...answer.querySelectorAll("[data-yearly]")].map((one) => [one.dataset.yearly, one.textContent]));
    for (const output of form.querySelectorAll("[data-yearly-of]")) output.textContent = yearly[output.dataset.yearlyOf] ?? "–";
  };

  // What is wrong stands at its field too, until it is mended.
  const mark = () => {
    const wrong = new Set([...form.querySelectorAll("[data-sums] [data-at]")].map((one) => one.dataset.at));
    for (const field of form.querySelectorAll("input, select, textarea")) {
      if (wrong.has(field.id)) field.setAttribute("aria-invalid", "true");
      else if (!document.getElementById(`${field.id}-error`)) field.removeAttribute("aria-invalid");
    }
  };

  const count = async () => {
    underway?.abort();
    underway = new AbortController();
    form.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.dataset.sumsUrl, { method: "POST", body: new FormData(form), signal: underway.signal });
      if (!answer.ok || answer.redirected) return;
      put(new DOMParser().parseFromString(await answer.text(), "text/html"));
      mark();
      form.removeAttribute("aria-busy");
    } catch (error) {
      if (error.name !== "AbortError") form.removeAttribute("aria-busy");
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(count, PAUSE);
  });
}
