// Questions that are parked for later: kept by this browser, and by the server once it can be reached.
const shelf = `line of sight questions ${meeting}`

function keptQuestions() {
  try {
    return JSON.parse(localStorage.getItem(shelf) ?? "[]")
  } catch {
    return state.questions ?? []
  }
}

function keepQuestions(questions) {
  state.questions = questions
  try {
    localStorage.setItem(shelf, JSON.stringify(questions))
  } catch {
    // Without storage they last as long as the window.
  }
  showQuestions()
}

function parkQuestion() {
  $("from").textContent = current().dataset.place.toLowerCase()
  $("question").value = ""
  $("park").returnValue = ""
  $("park").showModal()
}

// Enter parks the question, as the hands are on the keys; Shift and Enter begin another line.
function typedQuestion(event) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return
  event.preventDefault()
  event.target.form.requestSubmit($("park").querySelector("[value=park]"))
}

function closedPark() {
  const text = $("question").value.trim()
  if ($("park").returnValue !== "park" || !text) return
  const question = { id: `q-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`, item: current().dataset.number, text, sent: false }
  keepQuestions([...keptQuestions(), question])
  channel?.postMessage({ kind: "questions" })
  say("The question is parked.")
  sendQuestions()
}

async function sendQuestions() {
  if (!served || state.sending) return
  state.sending = true
  try {
    for (const { id, item, text } of keptQuestions().filter((question) => !question.sent)) {
      const answer = await post("questions", { id, item, text })
      if (answer.ok) keepQuestions(keptQuestions().map((question) => (question.id === id ? { ...question, sent: true } : question)))
    }
    const known = await (await fetch(`${here}/questions`, { signal: AbortSignal.timeout(8000) })).json()
    const ids = new Set(known.questions.map((question) => question.id))
    keepQuestions([...known.questions.map((question) => ({ ...question, sent: true })), ...keptQuestions().filter((question) => !ids.has(question.id))])
  } catch {
    // They are kept here, and sent when the server is back.
  } finally {
    state.sending = false
  }
}

function showQuestions() {
  const questions = keptQuestions()
  $("parked").replaceChildren(
    ...questions.map(({ item, text }) => {
      const line = document.createElement("li")
      line.textContent = places.has(item) && item !== "end" ? `${text} (item ${item})` : text
      return line
    }),
  )
  $("unparked").hidden = questions.length > 0
}
