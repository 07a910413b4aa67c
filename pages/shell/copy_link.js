// Whether an address could be put on the clipboard. To plain http off this machine a browser refuses its own way.
const put = async (address) => {
  try {
    await navigator.clipboard.writeText(address)
    return true
  } catch {
    const field = Object.assign(document.createElement("textarea"), { value: address })
    document.body.append(field)
    field.select()
    const done = document.execCommand("copy")
    field.remove()
    return done
  }
}

// A button that copies an address, or that of the page, says so in itself and aloud.
const copy = async (event) => {
  const button = event.target.closest?.("[data-copy]")
  if (!button) return
  const address = new URL(button.dataset.copy || location.href, location.href).href
  if (!(await put(address))) return window.prompt("Copy this address:", address)
  button.losWords ??= button.textContent
  button.textContent = "Link copied"
  document.querySelector("[role=status].los-hidden").textContent = "Link copied"
  setTimeout(() => (button.textContent = button.losWords), 2500)
  button.focus()
}

