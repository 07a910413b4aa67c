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
  const pressed = place.querySelector("[data-pressed]")?.dataset.pressed
  if (pressed) follow(place, pressed, Date.now() + 60000)
}

// What a button moved takes the button's focus along, once the page is drawn; where it can move no further, the other way's. Whoever has
// gone elsewhere meanwhile is left there.
function follow(place, label, until) {
  const active = document.activeElement
  if (active && active !== document.body && !active.closest("[class*=st-key-item_]")) return
  const running = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning"
  const row = place.closest("[class*=st-key-item_]")
  const buttons = [...(row?.querySelectorAll("button") ?? [])].filter((button) => !button.disabled)
  if ((running || !buttons.length) && Date.now() < until) return void setTimeout(() => follow(place, label, until), 50)
  const same = buttons.find((button) => button.textContent.trim() === label) ?? buttons[0]
  same?.focus()
}

// A map says what an area is when it is pointed at; a finger cannot point, so a touch writes the same words under the map.
function nameShape({ target }) {
  const words = target.closest("svg .tile, svg .face, svg g")?.querySelector("title")?.textContent
  const line = target.closest("figure")?.querySelector("[data-name-of-shape]")
  if (words && line) line.textContent = words
}
