// The presenter's view: the slide small, what comes next, the notes, and the time against what was planned.
const clockShelf = `line of sight began ${meeting}`
const EARLY = 30 * 60_000
const LATE = 8 * 3_600_000

const planned = slides.map((slide) => Number(slide.dataset.minutes) || 0)
const before = planned.map((_, index) => planned.slice(0, index).reduce((sum, minutes) => sum + minutes, 0))

function scheduled() {
  const at = Date.parse(deck.dataset.starts)
  return at && Date.now() > at - EARLY && Date.now() < at + LATE ? at : null
}

function began() {
  let kept = state.began
  try {
    kept ??= Number(localStorage.getItem(clockShelf)) || null
  } catch {
    // Without storage the time lasts as long as the window.
  }
  if (kept && Date.now() - kept < LATE) return kept
  return scheduled()
}

function keepBegan(at) {
  state.began = at
  try {
    localStorage.setItem(clockShelf, String(at))
  } catch {
    // As above.
  }
  refreshPresenter()
}

function begin() {
  const at = Date.now()
  keepBegan(at)
  channel?.postMessage({ kind: "began", at })
}

const two = (number) => String(Math.floor(number)).padStart(2, "0")
const clockOf = (at) => `${two(new Date(at).getHours())}:${two(new Date(at).getMinutes())}`
const minutesOf = (count) => `${count} ${count === 1 ? "minute" : "minutes"}`

function planWords(at) {
  const minutes = planned[state.index]
  if (!minutes) return "No time is planned for this item."
  if (at === null) return `${minutesOf(minutes)} planned for this item.`
  const [from, to] = [before[state.index], before[state.index] + minutes]
  const now = (Date.now() - at) / 60_000
  const words = `Planned from ${clockOf(at + from * 60_000)} to ${clockOf(at + to * 60_000)}, ${minutesOf(minutes)}.`
  if (now > to + 1) return `${words} ${minutesOf(Math.floor(now - to))} behind plan.`
  if (now < from - 1) return `${words} ${minutesOf(Math.floor(from - now))} ahead of plan.`
  return `${words} ${minutesOf(Math.max(0, Math.ceil(to - now)))} left.`
}

function refreshTime() {
  if (!state.presenting) return
  const at = began()
  const passed = at === null ? 0 : Math.max(0, Date.now() - at) / 1000
  $("now").textContent = clockOf(Date.now())
  $("elapsed").textContent = at === null ? "–" : `${passed >= 3600 ? `${Math.floor(passed / 3600)}:` : ""}${two((passed / 60) % 60)}:${two(passed % 60)}`
  $("plan").textContent = planWords(at)
  $("plan").classList.toggle("late", $("plan").textContent.includes("behind"))
}

function refreshPresenter() {
  if (!state.presenting) return
  const slide = current()
  const coming = slides[state.index + 1]
  $("current").textContent = `${slide.dataset.place}. ${slide.dataset.title}`
  $("asked").textContent = slide.querySelector(".question")?.textContent ?? ""
  $("words").textContent = slide.querySelector(".notes")?.textContent ?? ""
  $("following").textContent = coming ? coming.dataset.title : "Nothing more."
  refreshTime()
}

function present(presenting) {
  state.presenting = presenting
  root.classList.toggle("presenting", presenting)
  $("presenter").hidden = !presenting
  showNotes(state.notes)
  keepAddress()
  refreshPresenter()
}

function openPresenter() {
  if (state.presenting && window.opener) return window.close()
  if (state.presenting) return present(false)
  const opened = window.open(`${location.href.split("#")[0]}#presenter/${numbered(state.index)}`, `presenter-${meeting}`, "popup,width=1200,height=760")
  if (!opened) present(true)
}
