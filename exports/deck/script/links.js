// Other screens that show the same meeting: windows of this browser by a channel, other machines through the server.
const me = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`.replace(".", "")
const name = `line of sight ${meeting}${"public" in deck.dataset ? " public" : ""}`
const channel = "BroadcastChannel" in window ? new BroadcastChannel(name) : null
const here = location.pathname
const link = { unsent: false, open: false, sending: false, waiting: null }

function listenToWindows() {
  if (!channel) return
  tellers.push((place) => $("together").checked && channel.postMessage({ ...place, kind: "position" }))
  channel.onmessage = ({ data }) => {
    if (data.kind === "position") follow(data)
    if (data.kind === "who" && !state.presenting) channel.postMessage({ ...position(), kind: "position" })
    if (data.kind === "began") keepBegan(data.at)
    if (data.kind === "questions") showQuestions()
  }
  if (!location.hash) channel.postMessage({ kind: "who" })
}

async function post(path, body) {
  const headers = { "Content-Type": "application/json" }
  const answer = await fetch(`${here}/${path}`, { method: "POST", headers, body: JSON.stringify(body), signal: AbortSignal.timeout(8000) })
  if (answer.status >= 500) throw new Error(answer.status)
  return answer
}

// One place after another, so that they arrive in order; of those that wait only the last still matters.
async function tellServer(place) {
  if (!$("together").checked) return
  link.waiting = place
  if (link.sending) return
  link.sending = true
  while (link.waiting) {
    const next = link.waiting
    link.waiting = null
    try {
      await post("position", { ...next, by: me })
      link.unsent = false
    } catch {
      link.unsent = true
    }
  }
  link.sending = false
}

function listenToServer() {
  const events = new EventSource(`${here}/events`)
  events.onmessage = ({ data }) => {
    const place = JSON.parse(data)
    if (link.unsent || (!place.number && link.open)) tellServer(position())
    else if (place.number && place.by !== me) follow(place)
    link.open = true
  }
  events.onopen = sendQuestions
  // The browser comes back by itself, unless something between it and the server answered with an error.
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(listenToServer, 2000)
  }
}

// So that a reload shows the same slides while the server is away.
async function keepForReload() {
  if (!("serviceWorker" in navigator)) return
  try {
    const worker = new URL("sw.js", location.href)
    await navigator.serviceWorker.register(worker, { scope: new URL("./", location.href).pathname })
    const kept = await caches.open("line of sight decks")
    const copy = await fetch(location.pathname + location.search)
    if (copy.ok) await kept.put(location.pathname + location.search, copy)
    root.dataset.kept = ""
  } catch {
    // A browser that keeps nothing shows the deck all the same.
  }
}

function openLive() {
  const address = current().dataset.address
  if (address) location.assign(address)
  else say("This item has no live page.")
}

function leave() {
  if (served) location.assign(`../meetings?${new URLSearchParams({ framework: deck.dataset.framework, meeting })}`)
  else if (window.opener) window.close()
  else say("Close the window to leave.")
}
