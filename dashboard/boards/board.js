// Whether the server is about to be told that a board can be seen; one of several does.
let telling = false;

// The number that was chosen while the server was being told; any board can have it opened, since
// the one it was chosen on may be put elsewhere by the run that follows.
let waiting = "";

const narrow = matchMedia("(max-width: 640px)");

const WAITING = "[data-testid^=stSkeleton]";

// Holds the rows above a board as high as they are until what they wait for is there: while a
// browser loads the parts of a choice, their places are of another height, and numbers would jump.
function hold(board) {
  const rows = [...document.querySelectorAll("[data-testid=stHorizontalBlock]")].filter((row) =>
    row.querySelector(WAITING) && row.compareDocumentPosition(board) & Node.DOCUMENT_POSITION_FOLLOWING);
  for (const row of rows) row.style.minHeight = row.style.maxHeight = `${row.offsetHeight}px`;
  const watch = new MutationObserver(() => {
    if (rows.some((row) => row.isConnected && row.querySelector(WAITING))) return;
    watch.disconnect();
    for (const row of rows) row.style.minHeight = row.style.maxHeight = "";
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

// A dialog gives focus back to what had it before. That is the host of this tree, which cannot hold
// it and so passes it on to the number that the dialog was opened from.
function passFocusOn(host, root) {
  root.addEventListener("focusin", (event) => { root.held = event.target; });
  host?.addEventListener("react-aria-focus-scope-restore", (event) => {
    if (!root.held?.isConnected) return;
    event.preventDefault();
    root.held.focus();
  });
}

// Streamlit's dialog names its button in English only, and does not know that it shows another
// number now, whose reader starts at the top.
function inDialog(root, data, isAnother) {
  root.closest("[role=dialog]")?.querySelector("[aria-label=Close]")?.setAttribute("aria-label", data.close);
  root.tabIndex = -1;
  if (isAnother) root.focus();
}

// A table of years too wide for its page begins where it is latest, and not with its oldest years.
function showLatest(root) {
  for (const year of root.querySelectorAll(".scroll .latest")) {
    const frame = year.closest(".scroll");
    frame.scrollLeft = year.offsetLeft + year.offsetWidth - frame.clientWidth;
  }
}

// Shows other HTML; the number that had the focus keeps it.
function replace(root, html) {
  const held = root.getRootNode().activeElement?.closest("[data-figure]");
  const figure = root.contains(held) ? held.dataset.figure : "";
  root.innerHTML = root.shown = html;
  showLatest(root);
  if (figure) root.querySelector(`[data-figure="${CSS.escape(figure)}"]`)?.focus();
}

// Shows the HTML of a view; choosing anything with data-figure or data-choose is an event.
export default function ({ parentElement, data, setTriggerValue }) {
  let root = parentElement.querySelector(".board");
  if (!root) {
    root = document.createElement("div");
    root.className = "board";
    root.cities = document.createElement("style");
    parentElement.append(root.cities, root);
    passFocusOn(parentElement.host, root);
  }
  if (root.shown !== data.html) {
    const isAnother = Boolean(root.shown);
    replace(root, data.html);
    root.lang = data.lang;
    if (data.close) inDialog(root, data, isAnother);
  }
  // Colours of cities change with the theme, and what is shown stays as it is.
  const cities = data.cities ?? "";
  if (root.cities.textContent !== cities) root.cities.textContent = cities;
  // The server takes in one event of a board at a time: what a quick reader chooses while it is
  // being told that the numbers can be read waits for the run that this brings.
  const open = (figure) => {
    if (root.told) waiting = figure;
    else setTriggerValue("figure", figure);
  };
  // The server keeps back all that is slow to take in until the numbers can be read.
  if (!data.tell) {
    root.told = false;  // a session that is lost begins anew
    if (waiting) setTriggerValue("figure", waiting);
    waiting = "";
  } else if (!root.told) {
    root.told = true;
    if (!telling) requestAnimationFrame(() => requestAnimationFrame(() => {
      telling = false;
      hold(parentElement.getRootNode().host ?? parentElement);
      setTriggerValue("shown", innerWidth);
    }));
    telling = true;
  }
  // Labels of charts are placed by the width of the page: where columns become rows, they change.
  narrow.onchange = () => setTriggerValue("shown", innerWidth);
  // Charts and maps are coloured on the server: a change of theme asks for another run.
  root.ontransitionend = (event) => {
    if (event.target === root) setTriggerValue("theme", getComputedStyle(root).color);
  };
  root.onclick = (event) => {
    const figure = event.target.closest("[data-figure]");
    if (figure) open(figure.dataset.figure);
    const choice = event.target.closest("[data-choose]");
    if (choice) setTriggerValue("choice", choice.dataset.choose);
  };
  // Marks of a drawing are no real buttons, so the keys of a button are given to them here.
  root.onkeydown = (event) => {
    const mark = event.target.closest("svg [data-figure]");
    if (mark && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      open(mark.dataset.figure);
    }
  };
}
