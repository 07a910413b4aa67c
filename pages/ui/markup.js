export default function ({ parentElement, data }) {
  const place = parentElement.querySelector(".los")
  const markup = typeof data === "string" ? data : new TextDecoder().decode(data)
  if (place.losShown === markup) return
  // A link that is pressed and drawn again keeps the focus.
  const active = place.contains(document.activeElement) && document.activeElement.textContent
  place.losShown = markup
  place.innerHTML = markup
  window.losDrawn?.()
  if (active) [...place.querySelectorAll("a, summary")].find((element) => element.textContent === active)?.focus({ preventScroll: true })
}
