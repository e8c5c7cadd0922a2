// Extras on the pages of calls, which work without them: questions that hang on others are shown when they are asked, the parts'
// progress follows what is saved, and what another has changed meanwhile is told at once.

const answerOf = (form, key) => {
  const fields = [...form.querySelectorAll(`[name="a.${key}"]`)];
  return fields.filter((field) => (["radio", "checkbox"].includes(field.type) ? field.checked : true)).map((field) => field.value);
};

for (const form of document.querySelectorAll("form.answers")) {
  const dependent = [...form.querySelectorAll("[data-depends-on]")];
  const show = () => {
    for (const question of dependent) {
      const { dependsOn, dependsValues } = question.dataset;
      const here = form.querySelector(`[data-question="${dependsOn}"]`);
      const wanted = dependsValues.split(" ");
      question.hidden = here ? here.hidden || !answerOf(form, dependsOn).some((value) => wanted.includes(value)) : "unasked" in question.dataset;
    }
  };
  form.addEventListener("change", show);
  show();

  form.addEventListener("saved", ({ detail }) => {
    for (const [question, seen] of Object.entries(detail.seen ?? {})) {
      const field = form.elements[`was.${question}`];
      if (field) field.value = seen;
    }
    for (const note of form.querySelectorAll("[data-clash]")) note.hidden = !(detail.clashes ?? []).includes(note.dataset.clash);
    const said = detail.progress?.[form.dataset.parts];
    const state = document.querySelector(".step[data-current] .step-state");
    if (said && state) state.textContent = said;
  });

  // How much room is left in a text.
  for (const field of form.querySelectorAll("[data-most]")) {
    const note = document.createElement("p");
    note.className = "field-help room";
    field.after(note);
    const count = () => (note.textContent = `${field.value.length} / ${field.dataset.most}`);
    field.addEventListener("input", count);
    count();
  }
}

// Another kind of question has other fields.
for (const button of document.querySelectorAll(".question-form button[name=what][value=kind]")) {
  const kind = button.form.elements.kind;
  button.hidden = true;
  kind.addEventListener("change", () => button.click());
}
