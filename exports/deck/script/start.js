// The start: which item the address names, and who else is shown the meeting.
function fromAddress() {
  const parts = decodeURIComponent(location.hash.slice(1)).split("/")
  if (state.presenting !== (parts[0] === "presenter")) present(!state.presenting)
  const number = parts.at(-1)
  show(places.get(number) ?? state.index, "picture", false, true)
}

document.addEventListener("keydown", pressed)
document.addEventListener("click", ({ target }) => {
  const verb = target.closest("[data-do]")?.dataset.do
  if (verb) VERBS[verb]()
  else if (target === $("blank")) VERBS.blank()
})
window.addEventListener("hashchange", fromAddress)
window.addEventListener("pagehide", keepAddress)
window.addEventListener("storage", showQuestions)
$("question").addEventListener("keydown", typedQuestion)
$("park").addEventListener("close", closedPark)
try {
  $("letters").checked = localStorage.getItem("line of sight letters") !== "no"
  $("letters").addEventListener("change", ({ target }) => localStorage.setItem("line of sight letters", target.checked ? "yes" : "no"))
} catch {
  // Without storage the choice lasts as long as the window.
}
swiped()
showQuestions()
const asked = location.hash
listenToWindows()
fromAddress()
if (served) {
  tellers.push(tellServer, (place) => place.number === "end" && sendQuestions())
  listenToServer()
  keepForReload()
}
setInterval(refreshTime, 1000)
root.dataset.ready = asked || "start"
