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
  const row = pressed && [...(place.closest("[class*=st-key-item_]")?.classList ?? [])].find((name) => name.startsWith("st-key-item_"))
  if (row) {
    window.losFollowed = { row, label: pressed, until: Date.now() + 60000 }
    follow(window.losFollowed, Date.now())
  }
}

// What a button moved takes the button's focus along; where it can move no further, the other way's. The page may be drawn again after that,
// so it is looked after until it has stayed for a moment. Whoever has gone elsewhere meanwhile is left there.
function follow(moved, since) {
  const { row, label, until } = moved
  const active = document.activeElement
  const free = !active || active === document.body || active.closest("[class*=st-key-item_]")
  if (!free || Date.now() > until || window.losFollowed !== moved) return
  const running = document.querySelector("[data-testid=stApp]")?.dataset.testScriptState !== "notRunning"
  const buttons = [...document.querySelectorAll(`.${row} button`)].filter((button) => !button.disabled)
  const same = buttons.find((button) => button.textContent.trim() === label) ?? buttons[0]
  if (!running && same && same !== active) same.focus()
  const settled = !running && same && same === active
  if (settled && Date.now() - since > 800) return
  setTimeout(() => follow(moved, settled ? since : Date.now()), 50)
}

// A map says what an area is when it is pointed at; a finger cannot point, so a touch writes the same words under the map.
function nameShape({ target }) {
  const words = target.closest("svg .tile, svg .face, svg g")?.querySelector("title")?.textContent
  const line = target.closest("figure")?.querySelector("[data-name-of-shape]")
  if (words && line) line.textContent = words
}
