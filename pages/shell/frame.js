// The bar on top, links that keep the session, focus on the new page's heading.
export default function ({ parentElement, data, setTriggerValue }) {
  const bar = parentElement.querySelector(".los-frame")
  if (bar.losShown !== data.html) {
    bar.losShown = data.html
    bar.innerHTML = data.html
  }
  document.documentElement.lang = "en-GB"
  leaveWhenSignedOut(data.signedIn)

  // What the page now shows comes with its foot, and is said aloud once.
  const voice = parentElement.querySelector("[role=status]")
  const say = () => {
    const words = document.querySelector("[data-said]")?.dataset.said
    if (!words || words === voice.losSaid) return
    voice.losSaid = words
    voice.textContent = words
  }
  const foot = new MutationObserver(say)
  foot.observe(document.querySelector("[data-testid=stMain]") ?? document.body, { childList: true, subtree: true })
  say()

  const heading = () => document.querySelector("[data-testid=stMain] h1")
  const focus = (found) => {
    found.tabIndex = -1
    found.focus({ preventScroll: true })
  }

  // After a change of page the focus goes to the new heading, once it has settled, unless the reader has moved on.
  const arrive = (before) => {
    document.querySelector("[data-testid=stMain]")?.scrollTo({ top: 0 })
    const began = Date.now()
    let last = null
    let since = began
    const settle = () => {
      const found = heading()
      const active = document.activeElement
      const free = !active || active === document.body || bar.contains(active) || active.tagName === "H1" || active === before?.link
      if (!free || Date.now() - began > 3000) return
      if (found !== last) {
        last = found
        since = Date.now()
      } else if (found && found !== before?.heading && !found.closest("[data-stale=true]") && Date.now() - since > 150) {
        focus(found)
        if (Date.now() - since > 600) return
      }
      setTimeout(settle, 75)
    }
    settle()
  }
  if (window.losPage !== undefined && window.losPage !== data.page) arrive()
  window.losPage = data.page

  // Streamlit first writes the query of the next page onto the address of this one, and then changes the page. The first step
  // is left out of the history, so that Back leads to what was there.
  if (!window.losPush) {
    window.losPush = history.pushState.bind(history)
    history.pushState = (state, title, address) => {
      const path = (url) => new URL(url, location.href).pathname
      const going = Date.now() - window.losLeft < 5000 && path(window.losTo) !== location.pathname
      if (!going || path(address) !== location.pathname) window.losPush(state, title, address)
    }
  }
  const go = (address) => {
    window.losTo = address
    window.losLeft = Date.now()
    setTriggerValue("go", address)
  }

  // A plain click on a link of ours becomes a change of page without reloading; any other click stays the browser's own.
  const follow = (event) => {
    const link = event.target.closest?.("a[data-go], a[href='#content']")
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    // A link that leads to another heading of the same page counts as a change of page.
    if (link.dataset.go === "top") arrive({ link, heading: heading() })
    if (link.hasAttribute("data-go")) go(link.getAttribute("href"))
    else if (heading()) focus(heading())
  }
  // What is typed into the box leads to the page that finds it.
  const seek = (event) => {
    if (!event.target.matches?.(".los-find")) return
    event.preventDefault()
    go(`find?${new URLSearchParams(new FormData(event.target))}`)
  }

  // The stars of the indicators in the reader's own list are filled, also in what is drawn later.
  window.losMine = new Set(data.mine)
  window.losDrawn = () => {
    for (const star of document.querySelectorAll("[data-star]")) star.ariaPressed = String(window.losMine.has(star.dataset.star))
    stops()
  }
  window.losDrawn()
  const press = (event) => {
    const name = event.target.closest?.("[data-star]")?.dataset.star
    if (!name) return
    if (!window.losMine.delete(name)) window.losMine.add(name)
    window.losDrawn()
    setTriggerValue("star", name)
  }

  // An open group closes when the reader looks elsewhere, or presses Escape.
  const close = (event) => {
    for (const group of bar.querySelectorAll("details[open]")) {
      const inside = group.contains(event.target)
      if (event.key === "Escape" && inside) group.querySelector("summary").focus()
      if (event.key === "Escape" || !inside) group.open = false
    }
  }
  const pressed = (event) => event.key === "Escape" && close(event)

  // Streamlit answers to a bare "r" and "c", which whoever speaks to the machine, or misses a key, would press unawares.
  const bare = (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], [role=spinbutton]")
    const chord = event.ctrlKey || event.metaKey || event.altKey
    if (/^[rc]$/i.test(event.key) && !typing && !chord) event.stopImmediatePropagation()
  }
  window.addEventListener("keydown", bare, true)
  // The whole page is no stop of the Tab key: our own way past the bar comes first.
  document.querySelector("[data-testid=stMain]").tabIndex = -1

  window.addEventListener("beforeprint", onPaper, true)
  window.addEventListener("afterprint", onScreen)

  // A page at the build of a meeting's papers leads to others at that build, however a link of it is opened.
  const keepBuild = ({ target }) => {
    const link = target.closest?.("a[data-go]")
    const address = link?.getAttribute("href")
    if (!data.build || !address || /[?&]build=/.test(address)) return
    link.setAttribute("href", `${address}${address.includes("?") ? "&" : "?"}${new URLSearchParams({ build: data.build })}`)
  }
  const reached = (event) => {
    close(event)
    keepBuild(event)
  }

  const clicked = (event) => {
    follow(event)
    copy(event)
    press(event)
  }
  const listeners = { click: clicked, submit: seek, pointerdown: reached, focusin: reached, keydown: pressed }
  for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener)
  const forget = meanings()
  return () => {
    foot.disconnect()
    window.removeEventListener("keydown", bare, true)
    forget()
    window.removeEventListener("beforeprint", onPaper, true)
    window.removeEventListener("afterprint", onScreen)
    for (const [name, listener] of Object.entries(listeners)) document.removeEventListener(name, listener)
  }
}
