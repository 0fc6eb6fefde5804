// Shows the HTML of a view; a click on anything with data-figure or data-choose is an event.
export default function ({ parentElement, data, setTriggerValue }) {
  let root = parentElement.querySelector(".board");
  if (!root) {
    root = document.createElement("div");
    root.className = "board";
    parentElement.appendChild(root);
  }
  if (root.dataset.shown !== data.html) {
    root.innerHTML = data.html;
    root.dataset.shown = data.html;
    root.lang = data.lang;
  }
  // Charts and maps are coloured on the server: a change of theme asks for another run.
  root.ontransitionend = (event) => {
    if (event.target === root) setTriggerValue("theme", getComputedStyle(root).color);
  };
  root.onclick = (event) => {
    const figure = event.target.closest("[data-figure]");
    if (figure) setTriggerValue("figure", figure.dataset.figure);
    const choice = event.target.closest("[data-choose]");
    if (choice) setTriggerValue("choice", choice.dataset.choose);
  };
}
