export default function ({ parentElement, data }) {
  const place = parentElement.querySelector(".los")
  const markup = typeof data === "string" ? data : new TextDecoder().decode(data)
  if (place.losShown === markup) return
  // A link that is pressed and drawn again keeps the focus.
  const active = place.contains(document.activeElement) && document.activeElement.textContent
  if (!place.losNames) {
    place.losNames = true
    place.addEventListener("click", nameShape)
  }
  place.losShown = markup
  place.innerHTML = markup
  window.losDrawn?.()
  if (active) [...place.querySelectorAll("a, summary")].find((element) => element.textContent === active)?.focus({ preventScroll: true })
}

// A map says what an area is when it is pointed at; a finger cannot point, so a touch writes the same words under the map.
function nameShape({ target }) {
  const words = target.closest("svg .tile, svg .face, svg g")?.querySelector("title")?.textContent
  const line = target.closest("figure")?.querySelector("[data-name-of-shape]")
  if (words && line) line.textContent = words
}
