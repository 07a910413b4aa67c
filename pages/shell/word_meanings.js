// What a word means, beside it: for the pointer, which may rest on it, and for the keyboard. Escape puts it away.
const meanings = () => {
  document.getElementById("los-meaning")?.remove()
  const tip = Object.assign(document.createElement("div"), { id: "los-meaning", role: "tooltip", hidden: true })
  document.querySelector(".stApp").append(tip)
  let word = null
  let leaving = 0

  const hide = () => {
    tip.hidden = true
    word?.removeAttribute("aria-describedby")
    word = null
  }
  const show = (found) => {
    clearTimeout(leaving)
    if (found === word) return
    hide()
    word = found
    word.setAttribute("aria-describedby", tip.id)
    tip.textContent = word.dataset.means
    tip.hidden = false
    place()
  }
  const place = () => {
    if (!word) return
    const at = word.getBoundingClientRect()
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - tip.offsetWidth - 8))
    const below = at.bottom + tip.offsetHeight + 8 < window.innerHeight
    Object.assign(tip.style, { left: `${left}px`, top: `${below ? at.bottom + 4 : at.top - tip.offsetHeight - 4}px` })
  }
  const over = (event) => {
    const found = event.target.closest?.(".term")
    if (found) show(found)
    else if (tip.contains(event.target)) clearTimeout(leaving)
  }
  const out = () => {
    clearTimeout(leaving)
    leaving = setTimeout(hide, 200)
  }
  const reached = (event) => (event.target.matches?.(".term") ? show(event.target) : hide())
  const pressed = (event) => {
    if (event.key === "Escape") hide()
  }

  const listeners = { pointerover: over, pointerout: out, focusin: reached, focusout: hide, keydown: pressed, scroll: place, click: hide }
  for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener, true)
  return () => {
    for (const [name, listener] of Object.entries(listeners)) document.removeEventListener(name, listener, true)
    tip.remove()
  }
}

// Of a word that is explained many times on a page, the Tab key stops at the first.
const stops = () => {
  const seen = new Set()
  for (const term of document.querySelectorAll(".term")) {
    term.tabIndex = seen.has(term.textContent) ? -1 : 0
    seen.add(term.textContent)
  }
}

