// What is drawn, as boxes [left, top, right, bottom] of each unbroken line or shape, and of each label with its words.

function box(element) {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return [left, top, right, bottom];
}

function words(element) {
  const lines = [...element.querySelectorAll("tspan[x]")];
  return (lines.length ? lines : [element]).map((line) => line.textContent).join(" ").trim();
}

function labels(root) {
  // Plotly hides a name that would leave its sheet; ours moves inwards.
  return [...root.querySelectorAll("text")].filter((text) => words(text) && text.getBoundingClientRect().width).map((text) => [words(text), ...box(text)]);
}

// A path of ours may hold several shapes: each is measured by itself.
function parts(path) {
  return path.getAttribute("d").split(/(?=M)/).map((data) => {
    const part = path.cloneNode();
    part.setAttribute("d", data);
    path.parentNode.append(part);
    const found = box(part);
    part.remove();
    return found;
  });
}

window.ours = (root) => {
  const paths = [...root.querySelectorAll("path")].filter((path) => !path.closest("defs"));
  return { shapes: paths.flatMap(parts), labels: labels(root) };
};

window.plotlys = (root) => {
  const seen = (path) => path.getAttribute("d") && path.getAttribute("d") !== "M0,0" && getComputedStyle(path).strokeWidth + getComputedStyle(path).fill;
  const chosen = ".ygrid, .xgrid, .xlines-above, .js-line, .js-fill, .points path, .shapelayer path";
  const drawn = [...root.querySelectorAll(chosen)].filter(seen).filter((path) => getComputedStyle(path).display !== "none");
  // A point of no size, and the outline of an area that has none, are not seen.
  const shows = (path) => !(path.matches(".js-line") && path.style.strokeWidth === "0px") && !path.getAttribute("d").startsWith("M0,0A0,0");
  const alone = (path) => !(path.matches(".js-line") && !/[LHV]/.test(path.getAttribute("d")));
  const sides = box(root.querySelector(".bglayer .bg"));
  const within = ([left, top, right, bottom]) => [Math.max(left, sides[0]), Math.max(top, sides[1]), Math.min(right, sides[2]), Math.min(bottom, sides[3])];
  const cut = (path) => (path.matches(".js-line, .js-fill") ? within(box(path)) : box(path));
  return { shapes: drawn.filter(shows).filter(alone).map(cut), labels: labels(root) };
};
