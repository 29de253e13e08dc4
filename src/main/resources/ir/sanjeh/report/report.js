"use strict";
(function () {
  function plain(text) {
    return text.toLowerCase().replace(/[\u06F0-\u06F9]/g, function (c) { return String(c.charCodeAt(0) - 0x6F0); })
      .replace(/[\u0660-\u0669]/g, function (c) { return String(c.charCodeAt(0) - 0x660); })
      .replace(/[\u064A\u0649]/g, "\u06CC").replace(/\u0643/g, "\u06A9").replace(/[\u200c\u200d]/g, "").replace(/\s+/g, " ").trim();
  }
  function local(number) {
    var text = String(number);
    return document.documentElement.lang === "fa" ? text.replace(/\d/g, function (d) { return String.fromCharCode(0x6F0 + Number(d)); }) : text;
  }
  var collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  document.querySelectorAll("table[data-sortable]").forEach(function (table) {
    var body = table.tBodies[0];
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.title = table.dataset.sortable;
      while (head.firstChild) { button.appendChild(head.firstChild); }
      head.appendChild(button);
      head.setAttribute("aria-sort", "none");
      var numeric = head.classList.contains("n") || head.classList.contains("b");
      button.addEventListener("click", function () {
        var now = head.getAttribute("aria-sort");
        var up = now === "none" ? !(numeric && head.dataset.key !== "rank") : now === "descending";
        heads.forEach(function (other) { other.setAttribute("aria-sort", "none"); });
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        var rows = Array.from(body.rows).map(function (row, place) {
          var cell = row.cells[column];
          return { row: row, place: place, value: numeric ? (cell.dataset.v === undefined ? null : Number(cell.dataset.v)) : cell.textContent.trim() };
        });
        rows.sort(function (a, b) {
          if (a.value === null || b.value === null) { return a.value === b.value ? a.place - b.place : a.value === null ? 1 : -1; }
          var order = numeric ? a.value - b.value : collator.compare(a.value, b.value);
          return (up ? order : -order) || a.place - b.place;
        });
        var sorted = document.createDocumentFragment();
        rows.forEach(function (entry) { sorted.appendChild(entry.row); });
        body.appendChild(sorted);
      });
    });
  });
  document.querySelectorAll("form.tools").forEach(function (form) {
    var rows = Array.from(document.getElementById(form.dataset.for).tBodies[0].rows);
    var texts = rows.map(function (row) { return plain(row.textContent); });
    var count = form.querySelector(".count");
    function apply() {
      var input = form.querySelector("input");
      var words = input ? plain(input.value).split(" ") : [];
      var selects = Array.from(form.querySelectorAll("select"));
      var shown = 0;
      rows.forEach(function (row, i) {
        var fits = words.every(function (word) { return texts[i].includes(word); }) && selects.every(function (select) {
          return select.value === "" || row.getAttribute("data-f" + select.dataset.filter) === select.value;
        });
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      count.textContent = count.dataset.shown.replace("{shown}", local(shown)).replace("{all}", local(rows.length));
    }
    form.addEventListener("input", apply);
    form.addEventListener("change", apply);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(apply, 0); });
    form.hidden = false;
    apply();
  });
  function openTarget() {
    var id = decodeURIComponent(location.hash.slice(1));
    var part = id ? document.getElementById(id) : null;
    for (var at = part; at; at = at.parentElement) { if (at.tagName === "DETAILS") { at.open = true; } }
    if (part) { part.scrollIntoView(); }
  }
  addEventListener("hashchange", openTarget);
  openTarget();
  document.querySelectorAll("button.all").forEach(function (button) {
    var parts = button.parentElement.querySelectorAll("details");
    button.hidden = false;
    button.addEventListener("click", function () {
      var open = button.getAttribute("aria-pressed") !== "true";
      parts.forEach(function (part) { part.open = open; });
      button.setAttribute("aria-pressed", String(open));
    });
  });
  var twin = document.querySelector("a.twin");
  if (twin) { twin.addEventListener("click", function () { twin.href = twin.getAttribute("href").split("#")[0] + location.hash; }); }
})();
