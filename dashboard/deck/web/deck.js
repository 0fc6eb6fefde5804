// The presenter: keys, touch, notes, a second window. Asks nothing of any server.
(() => {
  "use strict";
  const root = document.documentElement;
  const deck = root.dataset.deck;
  const slides = [...document.querySelectorAll(".slide")];
  const by = (id) => document.getElementById(id);
  const speaker = new URLSearchParams(location.search).has("speaker");
  let other = speaker ? window.opener : null;
  let typed = "";
  let asleep = 0;
  let place = Math.min(Math.max(Number(location.hash.split("/")[1]) || 1, 1), slides.length);

  function show(wanted, tell = true) {
    place = Math.min(Math.max(wanted, 1), slides.length);
    slides.forEach((slide, n) => {
      const now = n + 1 === place;
      slide.classList.toggle("now", now);
      slide.classList.toggle("then", n === place);
      slide.inert = !now;
    });
    const slide = slides[place - 1];
    history.replaceState(null, "", `#${deck}/${place}`);
    document.title = `${place} · ${slide.querySelector("h1").textContent}`;
    by("said").textContent = slide.getAttribute("aria-label");
    close();
    fillNotes(slide);
    if (tell) send();
  }

  function fillNotes(slide) {
    const ids = slide.dataset.notes.split(" ").filter(Boolean);
    const told = (name) => slide.querySelector(name)?.content.cloneNode(true) ?? "";
    const origins = ids.map((id) => by(`origin-${id}`).cloneNode(true));
    by("notes").replaceChildren(told(".remarks"), ...origins, told(".listed"));
    by("notes").scrollTop = 0;
  }

  function open(id) {
    by("origin").lastElementChild.replaceChildren(by(`origin-${id}`).cloneNode(true));
    by("origin").showModal();
  }

  function close() {
    document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
    by("blank").hidden = true;
    if (document.activeElement !== document.body) document.activeElement?.blur();
  }

  // The other window is reached through its handle, which also works for a file on disk.
  function send() {
    other?.postMessage({ deck, place }, "*");
  }

  addEventListener("message", ({ source, data }) => {
    if (source === window || data?.deck !== deck) return;
    if (speaker ? source !== window.opener : other && source !== other && !data.hello) return;
    other = source;
    if (data.hello) send();
    else if (data.place !== place) show(data.place, false);
  });

  const act = {
    next: () => show(place + 1),
    previous: () => show(place - 1),
    first: () => show(1),
    last: () => show(slides.length),
    notes: () => { by("notes").hidden = !by("notes").hidden; },
    full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.()),
    blank: () => { by("blank").hidden = !by("blank").hidden; },
    help: () => by("help").showModal(),
    close: () => (document.querySelector("dialog[open]") || !by("blank").hidden ? close() : (by("notes").hidden = true)),
    speaker: () => {
      const search = new URLSearchParams(location.search);
      search.set("speaker", "");
      other = window.open(`${location.pathname}?${search}#${deck}/${place}`, `${deck}-speaker`, "width=1100,height=760");
    },
  };
  const KEYS = {
    ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next",
    ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous", Backspace: "previous",
    Home: "first", End: "last", Escape: "close",
    f: "full", F5: "full", n: "notes", s: "speaker", b: "blank", ".": "blank", "?": "help", h: "help",
  };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.target.closest?.("button") && (event.key === " " || event.key === "Enter");
    if (onButton && !typed) return;
    if (/^\d$/.test(event.key)) { typed += event.key; return; }
    if (event.key === "Enter") {
      event.preventDefault();
      if (typed) show(Number(typed));
      typed = "";
      return;
    }
    typed = "";
    const name = event.shiftKey && event.key === " " ? "previous" : KEYS[event.key] || KEYS[event.key.toLowerCase()];
    if (!name) return;
    event.preventDefault();
    act[name]();
  });

  addEventListener("click", (event) => {
    const figure = event.target.closest("[data-figure]");
    if (figure) open(figure.dataset.figure);
    const button = event.target.closest("[data-do]");
    if (button) { act[button.dataset.do](); button.blur(); }
    if (event.target.nodeName === "DIALOG") close();
  });

  let touch = null;
  addEventListener("touchstart", ({ touches }) => { touch = touches.length === 1 ? touches[0] : null; }, { passive: true });
  addEventListener("touchend", ({ changedTouches: [end] }) => {
    if (!touch || document.querySelector("dialog[open]")) return;
    const across = end.clientX - touch.clientX;
    if (Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(end.clientY - touch.clientY)) {
      act[across < 0 ? "next" : "previous"]();
    }
    touch = null;
  });

  addEventListener("pointermove", () => {
    root.classList.add("awake");
    clearTimeout(asleep);
    asleep = setTimeout(() => root.classList.remove("awake"), 2500);
  });
  addEventListener("hashchange", () => {
    const wanted = Number(location.hash.split("/")[1]);
    if (wanted && wanted !== place) show(wanted);
  });
  addEventListener("beforeprint", () => slides.forEach((slide) => { slide.inert = false; }));
  addEventListener("afterprint", () => show(place, false));

  if (speaker) {
    root.classList.add("speaker");
    by("notes").hidden = false;
    // Asked again and again, so that a reloaded presenter finds this window.
    setInterval(() => other?.postMessage({ deck, hello: true }, "*"), 1000);
    const begun = Date.now();
    setInterval(() => {
      const seconds = Math.floor((Date.now() - begun) / 1000);
      by("clock").textContent = `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}  ·  ${place} / ${slides.length}`;
    }, 250);
  }
  show(place, false);
})();
