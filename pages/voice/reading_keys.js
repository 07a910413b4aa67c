// Answers are read by keyboard: 1 to 9 tick the boxes in their order, Enter in a box keeps the reading. Whoever writes in a field is left alone.
export default function () {
  if (window.losReading) return
  window.losReading = true
  document.addEventListener("keydown", (event) => {
    const form = document.querySelector(".st-key-reading, .st-key-settling")
    const { target, key } = event
    const writes = target.closest?.("textarea, select, [contenteditable], [role=combobox], input:not([type=checkbox])")
    if (!form || writes || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    if (key === "Enter" && target.type === "checkbox" && form.contains(target)) {
      event.preventDefault()
      form.querySelector("[data-testid=stFormSubmitButton] button")?.click()
    } else if (/^[1-9]$/.test(key)) {
      form.querySelectorAll("input[type=checkbox]")[key - 1]?.click()
    }
  })
}
