// What can be done by key, button and finger.
const LETTERS = { b: "blank", t: "table", g: "groups", p: "park", n: "notes", w: "presenter", d: "dark", f: "full", l: "live" }
const NAMED = {
  ArrowRight: "next", PageDown: "next", " ": "next", ArrowLeft: "previous", PageUp: "previous", Home: "first", End: "last", "?": "help",
}
let typed = ""
let typing = null

const VERBS = {
  next: () => show(state.index + 1),
  previous: () => show(state.index - 1),
  first: () => show(0),
  // The list of questions comes after the last item: pressing End twice shows it.
  last: () => show(Math.min(slides.length - 1, state.index === slides.length - 2 ? slides.length - 1 : Math.max(0, slides.length - 2))),
  blank: () => show(state.index, state.face, !state.blank),
  table: () => turn("table", "This item has no table."),
  groups: () => turn("groups", "This item has no groups of children."),
  park: parkQuestion,
  notes: () => showNotes(!state.notes),
  presenter: openPresenter,
  begin,
  live: () => served && openLive(),
  help: () => $("help").showModal(),
  dark: turnDark,
  full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.()),
}

function turnDark() {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches
  root.dataset.theme = dark ? "light" : "dark"
  for (const button of document.querySelectorAll("[data-do=dark]")) button.setAttribute("aria-pressed", String(!dark))
}

function escape() {
  if (typed) return type("")
  if (state.blank) return VERBS.blank()
  if (state.face !== "picture") return show(state.index)
  if (state.notes) return showNotes(false)
  if (state.presenting) return openPresenter()
  return leave()
}

function type(number) {
  typed = number.slice(0, 3)
  $("typed").textContent = typed && `Item ${typed}, Enter`
  $("typed").hidden = !typed
  clearTimeout(typing)
  if (typed) typing = setTimeout(() => type(""), 5000)
}

function enter() {
  const number = typed
  type("")
  if (number) go(String(Number(number)))
  else if (served) openLive()
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return
  if (event.target.closest("input, textarea, select")) return
  if (state.blank && event.key !== "Tab" && !state.presenting) {
    event.preventDefault()
    return VERBS.blank()
  }
  const letter = $("letters").checked && LETTERS[event.key.toLowerCase()]
  if (event.target.closest("button, a") && [" ", "Enter"].includes(event.key) && !typed) return
  const verb = event.key === " " && event.shiftKey ? "previous" : (NAMED[event.key] ?? letter)
  if (/^[0-9]$/.test(event.key)) type(typed + event.key)
  else if (event.key === "Enter") enter()
  else if (event.key === "Escape") escape()
  else if (verb) VERBS[verb]()
  else return
  event.preventDefault()
}

function swiped() {
  let from = null
  deck.addEventListener("touchstart", ({ touches }) => (from = touches.length === 1 ? touches[0] : null), { passive: true })
  deck.addEventListener("touchend", ({ target, changedTouches: [to] }) => {
    if (!from) return
    const [across, down] = [to.clientX - from.clientX, to.clientY - from.clientY]
    from = null
    const table = target.closest(".tables")
    if (Math.abs(across) < 50 || Math.abs(across) < 2 * Math.abs(down) || table?.scrollWidth > table?.clientWidth) return
    VERBS[across < 0 ? "next" : "previous"]()
  })
}
