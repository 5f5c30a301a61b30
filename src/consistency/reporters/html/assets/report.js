
"use strict";
(() => {
  const matrix = document.getElementById("_matrix");
  const form = document.querySelector(".tools");
  const search = document.getElementById("_search");
  const theme = document.getElementById("_theme");
  const source = document.getElementById("_document");
  const shown = document.getElementById("_shown");
  const reset = form.querySelector("[type=reset]");
  const nothing = document.getElementById("_nothing");
  const further = document.getElementById("_further");
  const rows = [...matrix.querySelectorAll("tr.fact")];
  const PAGE = Number(matrix.dataset.room);
  const columns = matrix.tHead.rows[0].cells.length;
  const entries = rows.map((row) => {
    const id = row.querySelector(".open").getAttribute("href").slice(1);
    return { row, id, article: document.getElementById(id), docs: [...row.querySelectorAll(".cell")].map((cell) => cell.dataset.doc), words: null, detail: null, slot: null };
  });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byRow = new Map(entries.map((entry) => [entry.row, entry]));
  const all = shown.textContent;
  let room = PAGE;

  const fold = (text) => text.normalize("NFKC").toLowerCase();

  function filter() {
    const wanted = new Set([...form.querySelectorAll("[name=verdict]:checked")].map((box) => box.value));
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const inTheme = theme ? theme.value : "";
    const inSource = source ? source.value : "";
    let count = 0;
    for (const entry of entries) {
      const data = entry.row.dataset;
      let fits = (!wanted.size || wanted.has(entry.row.classList[1])) && (!inTheme || data.theme === inTheme) &&
        (!inSource || entry.docs.includes(inSource));
      if (fits && words.length) {
        entry.words ??= fold(`${entry.id} ${entry.article.textContent}`);
        fits = words.every((word) => entry.words.includes(word));
      }
      if (fits) count += 1;
      entry.row.hidden = entry.article.hidden = !fits;
      entry.row.classList.toggle("more", count > room);
      if ((!fits || count > room) && entry.detail) close(entry);
    }
    nothing.hidden = count > 0;
    further.hidden = count <= room;
    const filtered = wanted.size || words.length || inTheme || inSource;
    reset.hidden = !filtered;
    shown.textContent = filtered ? `${count.toLocaleString("en")} of ${all}` : all;
  }

  function open(entry, column) {
    if (!entry.detail) {
      const line = document.createElement("tr");
      line.className = `detail ${entry.row.classList[1]}`;
      const cell = line.insertCell();
      cell.colSpan = columns;
      const shut = document.createElement("button");
      shut.type = "button";
      shut.className = "shut";
      shut.textContent = "Close";
      shut.addEventListener("click", () => leave(entry));
      entry.article.append(shut);
      entry.slot = document.createComment("");
      entry.article.before(entry.slot);
      cell.append(entry.article);
      entry.row.after(line);
      entry.detail = line;
      mark(entry, true);
    }
    for (const card of entry.article.querySelectorAll(".card")) {
      card.classList.toggle("chosen", column !== undefined && card.dataset.doc === column);
    }
  }

  function mark(entry, state) {
    for (const link of entry.row.querySelectorAll("a")) link.setAttribute("aria-expanded", state);
  }

  function close(entry) {
    entry.article.querySelector(".shut").remove();
    entry.slot.replaceWith(entry.article);
    entry.detail.remove();
    entry.detail = null;
    mark(entry, false);
  }

  function leave(entry) {
    close(entry);
    entry.row.querySelector(".open").focus();
    if (location.hash.slice(1).split(":")[0] === entry.id) history.replaceState(null, "", location.pathname + location.search);
  }

  function arrive(smooth) {
    const address = decodeURIComponent(location.hash.slice(1));
    const entry = byId.get(address) ?? byId.get(address.split(":")[0]);
    if (!entry) return;
    if (entry.row.hidden || getComputedStyle(entry.row).display === "none") {
      form.reset();
      room = Math.max(room, rows.indexOf(entry.row) + 1);
      filter();
    }
    open(entry);
    const card = entry.article.querySelectorAll(".card")[Number(address.split(":")[1]) - 1];
    (card ?? entry.row).scrollIntoView({ block: card ? "nearest" : "start", behavior: smooth ? "smooth" : "auto" });
    if (card) card.classList.add("chosen");
  }

  matrix.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const entry = byRow.get(link.closest("tr"));
    if (!entry) return;
    event.preventDefault();
    const column = link.dataset.doc;
    const chosen = column !== undefined && entry.detail && !link.classList.contains("now");
    for (const other of entry.row.querySelectorAll(".now")) other.classList.remove("now");
    if (entry.detail && !chosen) {
      leave(entry);
      link.focus();
      return;
    }
    link.classList.add("now");
    open(entry, column);
    history.replaceState(null, "", `#${entry.id}`);
  });

  matrix.addEventListener("keydown", (event) => {
    const cell = event.target.closest("td, th");
    if (event.key === "Escape") {
      const line = event.target.closest("tr");
      const entry = byRow.get(line) ?? byRow.get(line?.previousElementSibling);
      if (entry?.detail) leave(entry);
      return;
    }
    const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (!step || !cell || !byRow.has(cell.parentNode)) return;
    const column = cell.querySelector("a")?.dataset.doc;
    const place = column === undefined ? ".open" : `[data-doc="${column}"]`;
    let next = step[0] ? cell.parentNode : cell;
    let link = null;
    while (next && !link) {
      const forward = step[0] + step[1] > 0;
      next = forward ? next.nextElementSibling : next.previousElementSibling;
      if (next && !next.hidden) link = next.querySelector(step[0] ? `:scope > * > ${place}` : ":scope > a");
    }
    if (link) {
      event.preventDefault();
      link.focus();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, select, textarea")) {
      event.preventDefault();
      search.focus();
    }
  });

  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { room = PAGE; filter(); }, 120);
  });
  form.addEventListener("change", () => { room = PAGE; filter(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { room = PAGE; filter(); }));
  further.addEventListener("click", () => { room += PAGE; filter(); });
  addEventListener("hashchange", () => arrive(true));
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("details")) part.open = true;
    for (const entry of entries) if (entry.detail) close(entry);
  });

  for (const link of matrix.querySelectorAll("td a")) link.tabIndex = -1;
  further.hidden = rows.length <= room;
  arrive(false);
})();
