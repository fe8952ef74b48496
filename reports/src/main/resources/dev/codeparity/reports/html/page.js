'use strict';

/** Text that was packed by gzip and base64, so that the file stays small. */
async function unpacked(id) {
  const packed = atob(document.getElementById(id).textContent);
  const bytes = Uint8Array.from(packed, (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

/** An element with properties and children; text stays text, whatever is in it. */
function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties || {})) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Opens the place that a link names, even where it lies in closed details. */
function reveal() {
  const target = document.getElementById(location.hash.slice(1));
  const details = target && target.closest('details');
  if (details) {
    details.open = true;
    target.scrollIntoView();
  }
}
addEventListener('hashchange', reveal);

// What stands in details is there on paper, where the style sheet wants it, and is folded again.
let unfolded = [];
addEventListener('beforeprint', () => {
  unfolded = [...document.querySelectorAll('details:not([open])')];
  unfolded.forEach((details) => (details.open = true));
});
addEventListener('afterprint', () => unfolded.forEach((details) => (details.open = false)));
