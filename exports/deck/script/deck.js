// The slides: which one is shown, by which face, and what is said and kept of it. All of them are in the page from the start.
const $ = (id) => document.getElementById(id)
const root = document.documentElement
const deck = $("deck")
const slides = [...deck.querySelectorAll(".slide")]
const places = new Map(slides.map((slide, index) => [slide.dataset.number, index]))
const state = { index: 0, face: "picture", blank: false, notes: false, presenting: false }
const meeting = deck.dataset.meeting
const served = "served" in deck.dataset
// Other screens of the same meeting: links.js fills this with the ways to reach them.
const tellers = []

const current = () => slides[state.index]
const numbered = (index) => slides[index]?.dataset.number

function say(words) {
  // The same words twice are said twice only when they are set anew.
  $("spoken").textContent = ""
  $("spoken").textContent = words
}

function faceOf(slide, name) {
  return slide.querySelector(`[data-face=${name}]`)
}

function showFace(name) {
  const slide = current()
  for (const face of slide.querySelectorAll("[data-face]")) face.hidden = face.dataset.face !== name
  slide.classList.toggle("tabled", name === "table")
  state.face = name
  for (const button of document.querySelectorAll("[data-do=table], [data-do=groups]")) {
    button.setAttribute("aria-pressed", String(button.dataset.do === name))
    button.disabled = !faceOf(slide, button.dataset.do)
  }
}

function keepAddress() {
  const address = state.presenting ? `#presenter/${numbered(state.index)}` : `#${numbered(state.index)}`
  if (location.hash !== address) history.replaceState(null, "", address)
}

function showBlank(blank) {
  state.blank = blank
  $("blank").hidden = !blank || state.presenting
  if (blank && !state.presenting) $("blank").focus()
  document.body.classList.toggle("blanked", blank)
}

// Shows an item. What came from another screen is not told to it again, and takes no focus from what is typed here.
function show(index, face = "picture", blank = false, theirs = false) {
  if (index < 0 || index >= slides.length) return
  const before = current()
  const moved = index !== state.index
  if (moved) {
    showFace("picture")
    before.hidden = true
    state.index = index
    current().hidden = false
  }
  showFace(faceOf(current(), face) ? face : "picture")
  showNotes(state.notes)
  showBlank(blank)
  // A browser takes longer to keep an address than to draw a slide, so the slide comes first.
  setTimeout(keepAddress)
  if (moved) {
    window.scrollTo(0, 0)
    if (!document.querySelector("dialog[open]") && !state.presenting && !state.blank) current().querySelector("h2").focus({ preventScroll: true })
    say(`${current().dataset.place}. ${current().dataset.title}`)
  }
  refreshButtons()
  refreshPresenter()
  if (!theirs) for (const tell of tellers) tell(position())
  whenIdle(layNeighbours)
}

const whenIdle = window.requestIdleCallback ?? setTimeout

// The slides before and after are laid out unseen, so that a change has only to paint.
function layNeighbours() {
  slides.forEach((slide, index) => slide.classList.toggle("near", Math.abs(index - state.index) === 1))
  slides[state.index + 1]?.getBoundingClientRect()
}

function position() {
  return { number: numbered(state.index), face: state.face, blank: state.blank }
}

function follow(theirs) {
  if (!places.has(theirs.number) || !$("together").checked) return
  show(places.get(theirs.number), theirs.face, theirs.blank, true)
}

function refreshButtons() {
  const [first, last] = [state.index === 0, state.index === slides.length - 1]
  for (const button of document.querySelectorAll("[data-do=previous]")) button.disabled = first
  for (const button of document.querySelectorAll("[data-do=next]")) button.disabled = last
  for (const button of document.querySelectorAll("[data-do=live]")) button.disabled = !current().dataset.address
  for (const button of document.querySelectorAll("[data-do=notes]")) button.disabled = !current().querySelector(".notes")
}

function turn(name, without) {
  if (!faceOf(current(), name)) return say(without)
  const face = state.face === name ? "picture" : name
  show(state.index, face)
  if (face === "table") faceOf(current(), face).focus({ preventScroll: true })
  else current().querySelector("h2").focus({ preventScroll: true })
  say(face === "picture" ? "The picture again." : face === "table" ? "The figures as a table." : "By groups of children.")
}

function showNotes(shown) {
  state.notes = shown
  const notes = current().querySelector(".notes")
  if (notes) notes.hidden = !shown || state.presenting
  // The slide makes room for them, so that nothing of it is covered.
  root.classList.toggle("noted", Boolean(notes) && !notes.hidden)
  for (const button of document.querySelectorAll("[data-do=notes]")) button.setAttribute("aria-pressed", String(shown))
}

function go(number) {
  if (places.has(number)) show(places.get(number))
  else say(`There is no item ${number}.`)
}
