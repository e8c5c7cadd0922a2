// Extras in the editor of a contract, which works without them: line numbers, and the way from a fault to its line.
const text = document.querySelector("#id_text");
const numbers = document.querySelector("[data-numbers]");
const looked = document.querySelector("#looked");

const faulty = () => new Set([...looked.querySelectorAll("[data-line]")].map((fault) => fault.dataset.line));

const number = () => {
  const wrong = faulty();
  numbers.replaceChildren(
    ...text.value.split("\n").flatMap((_, index) => {
      const line = document.createElement("span");
      line.textContent = `${index + 1}\n`;
      if (wrong.has(String(index + 1))) line.className = "faulty";
      return [line];
    }),
  );
  numbers.scrollTop = text.scrollTop;
};

text.addEventListener("input", number);
text.addEventListener("scroll", () => (numbers.scrollTop = text.scrollTop));
document.body.addEventListener("htmx:afterSwap", number);

looked.addEventListener("click", (event) => {
  const line = event.target.closest("[data-to-line]")?.dataset.toLine;
  if (!line) return;
  event.preventDefault();
  const lines = text.value.split("\n");
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  text.focus();
  text.setSelectionRange(start, start + lines[line - 1].length);
  text.scrollTop = (line - 4) * parseFloat(getComputedStyle(text).lineHeight);
});

number();
