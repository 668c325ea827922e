"use strict";
// Inside the page's own hidden frame: say which version lies there now, and read no further.
const stand = document.querySelector('meta[name="stand"]').content;
if (window.parent !== window) {
  window.parent.postMessage(stand, "*");
  window.stop();
}

document.addEventListener("DOMContentLoaded", () => {
  countDays();
  openWhatIsAskedFor();
  window.addEventListener("hashchange", openWhatIsAskedFor);
  comeBack();
  window.setTimeout(look, 1000);
});

function countDays() {
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  for (const day of document.querySelectorAll("[data-day]")) {
    const left = Math.round((Date.parse(day.dataset.day) - today) / 86400000);
    const many = (n) => `${n.toLocaleString("nl-NL")} ${n === 1 ? "dag" : "dagen"}`;
    day.textContent =
      left > 0 ? `nog ${many(left)}` : left === 0 ? "vandaag" : `${many(-left)} geleden`;
  }
}

function openWhatIsAskedFor() {
  const asked = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  for (let node = asked; node; node = node.parentElement) {
    if (node.tagName === "DETAILS") node.open = true;
  }
  if (asked) asked.scrollIntoView();
}

// A build puts a new page in the place of this one: then read that, and stand where we stood.
function look() {
  if (document.hidden) {
    window.setTimeout(look, 1000);
    return;
  }
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = "Kijkt of er een nieuw overzicht is";
  const again = () => {
    window.clearTimeout(late);
    window.removeEventListener("message", answer);
    frame.remove();
    window.setTimeout(look, 800);
  };
  const answer = (event) => {
    if (event.source !== frame.contentWindow) return;
    if (event.data === stand) again();
    else reload();
  };
  const late = window.setTimeout(again, 5000);
  window.addEventListener("message", answer);
  frame.src = window.location.href.split(/[?#]/)[0] + "?" + Date.now();
  document.body.append(frame);
}

function reload() {
  const open = [...document.querySelectorAll("details[open][id]")].map((one) => one.id);
  try {
    window.sessionStorage.setItem("stond", JSON.stringify({ open, top: window.scrollY }));
  } catch {
    // then it begins at the top
  }
  window.location.reload();
}

function comeBack() {
  let stood = null;
  try {
    stood = JSON.parse(window.sessionStorage.getItem("stond"));
    window.sessionStorage.removeItem("stond");
  } catch {
    return;
  }
  if (!stood) return;
  for (const one of document.querySelectorAll("details[id]")) one.open = stood.open.includes(one.id);
  window.scrollTo(0, stood.top);
}
