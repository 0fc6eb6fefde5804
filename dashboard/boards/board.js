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
  root.onclick = (event) => {
    const figure = event.target.closest("[data-figure]");
    if (figure) setTriggerValue("figure", figure.dataset.figure);
    const choice = event.target.closest("[data-choose]");
    if (choice) setTriggerValue("choice", choice.dataset.choose);
  };
}
