"use strict";
(() => {
  const PAGE = 50;
  const CONFIDENCE = ["not told", "guessed", "linked", "stated"];
  const one = (selector, within) => (within || document).querySelector(selector);
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’‘ʼ`]/g, "'").toLowerCase();
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  // What the page holds, as one flat list. Words from articles go into the page as text only, never as HTML.
  const labels = JSON.parse(one("[data-labels]").textContent);
  const statements = [];
  for (const part of all('.article > script[type="application/json"]')) {
    const article = JSON.parse(part.textContent);
    article.rows.forEach((row, n) => {
      const [letter, colour, who, kind, confidence, under, about, words] = row;
      const topics = about.map((i) => article.topics[i]);
      statements.push({
        place: `${article.p}-s${n}`, row: `${article.p}-r${n}`, title: article.t, letter, colour, kind, confidence, words, topics,
        speaker: article.speakers[who], section: article.sections[under], folded: "",
      });
    });
  }
  const many = all(".article").length > 1;
  const found = (s) => s.folded || (s.folded = fold([s.words, s.speaker, s.section, s.title, ...s.topics.map((t) => labels[t])].join("\n")));

  const fields = Object.fromEntries(all("[data-by]").map((field) => [field.dataset.by, field]));
  const list = one("[data-rows]");
  const more = one("[data-do=more]");
  let chosen = statements;
  let shown = 0;

  function element(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  function rowOf(s) {
    const link = element("a", { href: `#${s.place}`, className: "go" },
      element("span", { className: `b ${s.colour}`, textContent: s.letter }), " ",
      element("b", { dir: "auto", textContent: s.speaker || "not told" }),
      element("span", { className: "words", dir: "auto", textContent: s.words }));
    const facts = [s.kind, CONFIDENCE[s.confidence]];
    if (s.section) facts.push(s.section);
    if (many) facts.push(s.title);
    const about = element("span", { className: "about", dir: "auto" }, facts.join(" · "));
    for (const topic of s.topics.slice(0, 4)) about.append(" ", element("small", { className: "chip", textContent: labels[topic] }));
    return element("li", { id: s.row, className: s.colour }, link, about);
  }

  function showMore(upTo) {
    const end = Math.min(chosen.length, Math.max(shown + PAGE, upTo || 0));
    list.append(...chosen.slice(shown, end).map(rowOf));
    shown = end;
    more.hidden = shown >= chosen.length;
  }

  function tests() {
    const value = (name) => fields[name].value;
    const words = fold(value("words")).split(/\s+/).filter(Boolean);
    const asked = [];
    if (words.length) asked.push((s) => words.every((word) => found(s).includes(word)));
    for (const name of ["speaker", "section", "kind"]) {
      const wanted = value(name);
      if (wanted !== "*") asked.push((s) => s[name] === wanted);
    }
    const topic = value("topic");
    if (topic !== "*") asked.push((s) => s.topics.includes(topic));
    const confidence = value("confidence");
    if (confidence !== "*") asked.push((s) => s.confidence >= Number(confidence));
    return asked;
  }

  function drawCharts() {
    for (const chart of all("[data-chart]")) {
      const name = chart.dataset.chart;
      const counts = new Map();
      for (const s of chosen) {
        for (const value of name === "topic" ? s.topics : [s.speaker]) counts.set(value, (counts.get(value) || 0) + 1);
      }
      for (const bar of all("[data-set]", chart)) {
        const count = counts.get(bar.dataset.value) || 0;
        one(".now", bar).setAttribute("width", (100 * count) / Number(chart.dataset.most));
        one(".count", bar).textContent = count;
        bar.setAttribute("aria-pressed", String(fields[name].value === bar.dataset.value));
      }
    }
  }

  function choose() {
    const asked = tests();
    chosen = asked.length ? statements.filter((s) => asked.every((test) => test(s))) : statements;
    list.replaceChildren();
    shown = 0;
    showMore();
    const n = (count) => count.toLocaleString("en");
    one("[data-count]").textContent = asked.length ? `${n(chosen.length)} of ${n(statements.length)} statements` : `${n(statements.length)} statements`;
    drawCharts();
  }

  function clear() {
    for (const field of Object.values(fields)) field.value = field.tagName === "SELECT" ? "*" : "";
    choose();
  }

  // From a statement to its place in the text, and back.
  function arrive() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    const wanted = statements.findIndex((s) => s.row === id);
    if (wanted >= 0) {
      if (!chosen.includes(statements[wanted])) clear();
      showMoreUntil(chosen.indexOf(statements[wanted]));
    }
    const target = document.getElementById(id);
    if (!target) return;
    const closed = target.closest("details");
    if (closed) closed.open = true;
    target.scrollIntoView({ block: wanted >= 0 ? "center" : "start", behavior: calm.matches ? "instant" : "smooth" });
    const focus = wanted >= 0 ? one("a", target) : target.matches(".m") ? target : target.matches(".article") ? one("summary", target) : letterOf(id);
    if (focus) focus.focus({ preventScroll: true });
  }

  function showMoreUntil(index) {
    if (index >= shown) showMore(index + 1);
  }

  const letterOf = (place) => one(`.m[href="#${CSS.escape(place).replace(/-s(\d+)$/, "-r$1")}"]`);

  function onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = document.activeElement;
    const writing = at && /^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName);
    if (event.key === "/" && !writing) {
      event.preventDefault();
      fields.words.focus();
      fields.words.select();
    } else if (event.key === "Escape") {
      clear();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      step(event, at, event.key === "ArrowDown" ? 1 : -1);
    }
  }

  function step(event, at, by) {
    const row = at && at.closest("[data-rows] > li");
    if (!row && !(at === fields.words && by > 0)) return;
    if (row && by > 0 && !row.nextElementSibling) showMore();
    const next = row ? (by > 0 ? row.nextElementSibling : row.previousElementSibling) : list.firstElementChild;
    const focus = next ? one("a", next) : by < 0 ? fields.words : null;
    if (!focus) return;
    event.preventDefault();
    focus.focus();
  }

  function onClick(event) {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.getAttribute("href") === location.hash) arrive(); // the same place again makes no hashchange
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.set) {
      const field = fields[button.dataset.set];
      field.value = field.value === button.dataset.value ? "*" : button.dataset.value;
      choose();
    }
    if (button.dataset.do === "clear") clear();
    if (button.dataset.do === "more") {
      const first = shown;
      showMore();
      one("a", list.children[first]).focus();
    }
    if (button.dataset.do === "theme") {
      const root = document.documentElement;
      const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
    }
  }

  let waiting = 0;
  addEventListener("hashchange", arrive);
  addEventListener("keydown", onKey);
  addEventListener("click", onClick);
  one(".filters").addEventListener("submit", (event) => event.preventDefault());
  fields.words.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(choose, 80);
  });
  for (const field of Object.values(fields)) if (field.tagName === "SELECT") field.addEventListener("change", choose);
  for (const hidden of all(".filters, [data-list], [data-do=theme]")) hidden.hidden = false;
  if (matchMedia("(max-width: 59.99rem)").matches) one(".counts").open = false; // the list comes first on a small screen
  document.documentElement.dataset.script = "on";
  choose();
  arrive();
})();
