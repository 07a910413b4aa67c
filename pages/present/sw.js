// Keeps the deck that is shown on this machine, so that a reload shows it while the server is away.
const STORE = "line of sight decks"
const PATIENCE = 4000

self.addEventListener("install", () => self.skipWaiting())
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()))

const keyOf = (url) => url.pathname + url.search

async function fresh(request, key) {
  const kept = await caches.open(STORE)
  const answer = await fetch(request)
  if (answer.ok) await kept.put(key, answer.clone())
  // What may not be seen any more is not kept either. A server that is not well says nothing about that.
  else if (answer.status < 500) await kept.delete(key)
  return answer
}

async function deck(request) {
  const key = keyOf(new URL(request.url))
  const before = await (await caches.open(STORE)).match(key)
  const answer = fresh(request, key)
  if (!before) return answer
  const late = new Promise((settle) => setTimeout(() => settle(before), PATIENCE))
  const good = answer.then((fetched) => (fetched.status < 500 ? fetched : before)).catch(() => before)
  return Promise.race([good, late])
}

self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.respondWith(deck(event.request))
})
