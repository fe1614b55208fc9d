(function () {
  "use strict";
  var root = document.documentElement;
  var byId = function (id) { return document.getElementById(id); };
  var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };
  root.classList.add("js");

  // Language and light ----------------------------------------------------------------------------------------------
  var isChinese = function () { return root.lang.slice(0, 2) === "zh"; };
  function speak(lang) {
    root.lang = lang;
    all("[data-lang]").forEach(function (b) { b.setAttribute("aria-pressed", String(b.dataset.lang === lang)); });
    all("[data-zh]").forEach(function (e) {
      var text = isChinese() ? e.dataset.zh : e.dataset.en;
      if (e.tagName === "OPTION") e.textContent = text; else e.placeholder = text;
    });
  }
  var dark = byId("_dark");
  var prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
  function isDark() { return root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches; }
  function shade() { dark.setAttribute("aria-pressed", String(isDark())); }
  dark.addEventListener("click", function () { root.dataset.theme = isDark() ? "light" : "dark"; shade(); });
  if (prefersDark.addEventListener) prefersDark.addEventListener("change", shade);
  all("[data-lang]").forEach(function (b) {
    b.addEventListener("click", function () { speak(b.dataset.lang); if (list) apply(); });
  });
  byId("_print").addEventListener("click", function () { window.print(); });
  byId("_switches").hidden = false;
  shade();

  all(".unfold").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var isOpen = button.parentNode.classList.toggle("whole");
      button.setAttribute("aria-expanded", String(isOpen));
    });
  });

  // Details that wait in a block, a line each ------------------------------------------------------------------------
  var block = byId("_details"), details = null;
  function fill(item) {
    if (!block || item.querySelector(".more")) return;
    if (!details) details = block.textContent.split("\n");
    // Escaped when the page was made, as everything else in it.
    item.insertAdjacentHTML("beforeend", details[Number(item.dataset.o)]);
  }

  var list = byId("_list");
  if (!list) { speak(root.lang); return; }
  if (block) list.addEventListener("toggle", function (event) { if (event.target.open) fill(event.target); }, true);

  // Filter and sort -------------------------------------------------------------------------------------------------
  var items = all(".item", list), controls = byId("_controls"), search = byId("_find"), sort = byId("_sort");
  var picks = ["unit", "leader", "section"].map(function (name) { return { name: name, element: byId("_" + name) }; })
    .filter(function (pick) { return pick.element; });
  var kinds = all("[data-kind]", controls), clear = byId("_clear"), count = byId("_count");
  var captions = {};
  all(".group", list).forEach(function (g) { captions[g.dataset.k] = g; });
  var records = items.map(function (element) {
    var data = element.dataset;
    return {
      element: element, kind: element.className.split(" ")[1], rank: Number(data.k), order: Number(data.o), gap: Number(data.g),
      place: 0, unit: data.u, leader: data.l, section: data.s, text: null
    };
  });
  records.forEach(function (record, place) { record.place = place; });
  var state = { q: "", unit: "", leader: "", section: "", verdict: [], sort: "rank" };
  var shownSort = "rank", timer = 0;

  function numberOf(pick) {
    var option = all("option", pick.element).filter(function (o) { return o.value === state[pick.name]; })[0];
    return option && option.dataset.n !== undefined ? option.dataset.n : null;
  }
  function textOf(record) {
    if (record.text === null) record.text = (record.element.id + " " + record.element.textContent).toLowerCase();
    return record.text;
  }
  function label(name, key) {
    var select = byId("_" + name), found = null;
    if (select) all("option", select).forEach(function (o) { if (o.dataset.n === key) found = o; });
    var heading = document.createElement("h3");
    heading.className = "group";
    heading.textContent = found ? (isChinese() ? found.dataset.zh : found.dataset.en) : "—";
    return heading;
  }
  var orders = {
    rank: function (a, b) { return a.place - b.place; },
    plan: function (a, b) { return a.order - b.order; },
    gap: function (a, b) { return a.gap - b.gap; },
    unit: function (a, b) { return (parseInt(a.unit, 10) || 0) - (parseInt(b.unit, 10) || 0) || a.place - b.place; },
    name: function (a, b) { return a.name < b.name ? -1 : a.name > b.name ? 1 : a.place - b.place; }
  };
  function title(record) {
    var element = record.element.querySelector(".title");
    var spoken = element.querySelector(isChinese() ? "[lang=zh]" : "[lang=en]");
    return (spoken || element).textContent.toLowerCase();
  }
  function arrange(visible) {
    if (state.sort === "name") records.forEach(function (r) { r.name = title(r); });
    var order = state.sort, sorted = records.slice().sort(orders[order]);
    var isMoved = order !== shownSort || order === "name";
    var groupKey = { rank: function (r) { return String(r.rank); }, plan: function (r) { return r.section; },
      unit: function (r) { return r.unit.split(" ")[0]; } }[order];
    all(".group", list).forEach(function (g) { g.remove(); });
    var sizes = {}, last = null, pieces = isMoved ? document.createDocumentFragment() : null;
    if (groupKey) sorted.forEach(function (r) { if (visible.has(r)) { var k = groupKey(r); sizes[k] = (sizes[k] || 0) + 1; } });
    sorted.forEach(function (record) {
      var key = groupKey ? groupKey(record) : null;
      if (groupKey && key !== last && visible.has(record)) {
        last = key;
        var heading = order === "rank" ? captions[key].cloneNode(true) : label(order === "plan" ? "section" : "unit", key);
        var size = heading.querySelector(".size") || heading.appendChild(document.createElement("span"));
        size.className = "size";
        size.textContent = String(sizes[key]);
        if (order !== "rank") heading.insertBefore(document.createTextNode(" "), size);
        if (pieces) pieces.appendChild(heading); else list.insertBefore(heading, record.element);
      }
      if (pieces) pieces.appendChild(record.element);
    });
    if (pieces) list.appendChild(pieces);
    shownSort = order;
  }
  function apply() {
    var wanted = picks.map(function (p) { return { name: p.name, key: state[p.name] ? numberOf(p) : "" }; });
    var words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
    var visible = new Set();
    records.forEach(function (record) {
      var isShown = (!state.verdict.length || state.verdict.indexOf(record.kind) >= 0) && wanted.every(function (w) {
        return w.key === "" || (" " + record[w.name] + " ").indexOf(" " + w.key + " ") >= 0;
      }) && words.every(function (word) { return textOf(record).indexOf(word) >= 0; });
      if (record.element.hidden === isShown) record.element.hidden = !isShown;
      if (isShown) visible.add(record);
    });
    arrange(visible);
    var isFiltered = visible.size < records.length;
    count.textContent = isChinese()
      ? (isFiltered ? "筛选出 " + visible.size + " 项，共 " + records.length + " 项" : "共 " + records.length + " 项")
      : (isFiltered ? visible.size + " of " + records.length + " promises" : records.length + " promises");
    kinds.forEach(function (b) { b.setAttribute("aria-pressed", String(state.verdict.indexOf(b.dataset.kind) >= 0)); });
    picks.forEach(function (p) { p.element.value = state[p.name]; });
    sort.value = state.sort;
    if (document.activeElement !== search) search.value = state.q;
    clear.hidden = !(state.q || state.unit || state.leader || state.section || state.verdict.length);
    list.classList.toggle("nothing", visible.size === 0);
  }

  // The address: #id, or #id&unit=…&verdict=…, so that a link says what its sender saw -------------------------------
  var current = "";
  function write() {
    var parts = [encodeURIComponent(current)];
    ["q", "unit", "leader", "section"].forEach(function (key) { if (state[key]) parts.push(key + "=" + encodeURIComponent(state[key])); });
    if (state.verdict.length) parts.push("verdict=" + state.verdict.join(","));
    if (state.sort !== "rank") parts.push("sort=" + state.sort);
    var hash = parts.length === 1 && !parts[0] ? "#" : "#" + parts.join("&");
    try { history.replaceState(null, "", hash); } catch (refused) { /* some viewers forbid it; the page works without */ }
  }
  function decoded(text) { try { return decodeURIComponent(text); } catch (broken) { return text; } }
  function read(isFirst) {
    var parts = location.hash.slice(1).split("&"), target = decoded(parts[0]);
    if (parts.length > 1) {
      state = { q: "", unit: "", leader: "", section: "", verdict: [], sort: state.sort };
      parts.slice(1).forEach(function (part) {
        var at = part.indexOf("="), key = part.slice(0, at), value = decoded(part.slice(at + 1));
        if (key === "verdict") state.verdict = value.split(",").filter(Boolean);
        else if (key === "sort") { if (orders[value]) state.sort = value; }
        else if (key === "lang") speak(value === "en" ? "en" : "zh-CN");
        else if (key in state) state[key] = value;
      });
    }
    current = "";
    var item = target && byId(target);
    if (item && item.classList.contains("item")) {
      current = target;
      apply();
      if (item.hidden) { state = { q: "", unit: "", leader: "", section: "", verdict: [], sort: state.sort }; apply(); }
      fill(item);
      item.open = true;
      item.scrollIntoView({ block: "start" });
      item.firstElementChild.focus({ preventScroll: true });
    } else {
      apply();
      if (parts.length > 1) {
        controls.scrollIntoView({ block: "start" });
        if (!isFirst) list.focus({ preventScroll: true });
      }
    }
  }
  function changed() { apply(); write(); }
  controls.addEventListener("submit", function (event) { event.preventDefault(); });
  search.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(function () { state.q = search.value.trim(); changed(); }, records.length > 2000 ? 250 : 80);
  });
  picks.forEach(function (p) { p.element.addEventListener("change", function () { state[p.name] = p.element.value; changed(); }); });
  sort.addEventListener("change", function () { state.sort = sort.value; changed(); });
  kinds.forEach(function (button) {
    button.addEventListener("click", function () {
      var at = state.verdict.indexOf(button.dataset.kind);
      if (at >= 0) state.verdict.splice(at, 1); else state.verdict.push(button.dataset.kind);
      changed();
    });
  });
  clear.addEventListener("click", function () {
    state = { q: "", unit: "", leader: "", section: "", verdict: [], sort: state.sort };
    search.value = "";
    changed();
    search.focus();
  });
  window.addEventListener("hashchange", function () { read(false); });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !/INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName)) {
      event.preventDefault();
      search.focus();
    }
  });

  // On paper what needs attention lies open, as far as that is not a book --------------------------------------------
  var opened = [];
  window.addEventListener("beforeprint", function () {
    var troubled = records.filter(function (r) { return !r.element.hidden && r.rank < 4 && !r.element.open; });
    if (troubled.length > 400) return;
    troubled.forEach(function (r) { fill(r.element); r.element.open = true; opened.push(r.element); });
  });
  window.addEventListener("afterprint", function () { opened.splice(0).forEach(function (e) { e.open = false; }); });

  controls.hidden = false;
  speak(root.lang);
  read(true);
})();
