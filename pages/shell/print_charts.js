// On paper a copy of each drawing takes the place of the chart and fits the sheet: Streamlit draws its charts anew for paper, and
// not in time. One drawn for the dark screen is turned to light.
const onScreen = () => {
  for (const copy of document.querySelectorAll(".los-onpaper")) copy.remove()
}

const onPaper = () => {
  onScreen()
  const app = document.querySelector(".stApp")
  document.documentElement.classList.toggle("los-was-dark", app && getComputedStyle(app).colorScheme === "dark")
  for (const chart of document.querySelectorAll("[data-testid=stPlotlyChart]")) {
    const layers = [...chart.querySelectorAll(".main-svg")]
    if (!layers.length) continue
    const [wide, tall] = [layers[0].width.baseVal.value, layers[0].height.baseVal.value]
    const copy = document.createElementNS("http://www.w3.org/2000/svg", "svg")
    copy.setAttribute("class", "los-onpaper")
    copy.setAttribute("viewBox", `0 0 ${wide} ${tall}`)
    copy.style.maxWidth = `${wide}px`
    for (const layer of layers) copy.append(...[...layer.children].filter((part) => !part.matches(".hoverlayer")).map((part) => part.cloneNode(true)))
    chart.closest("[data-testid=stElementContainer]").prepend(copy)
  }
}

