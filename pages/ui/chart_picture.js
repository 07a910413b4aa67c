// A chart as a picture: its statement, what it measures, the drawing itself, its source; always dark on white.
const WIDE = 1600
const MARGIN = 30
const INK = "#0b0c0c"
const SOFT = "#484c52"
const FONT = "'Source Sans', 'Source Sans Pro', sans-serif"

const escaped = (text) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)

// Text in lines no wider than the picture.
const lines = (text, font, wide) => {
  const pen = document.createElement("canvas").getContext("2d")
  pen.font = font
  const found = [""]
  for (const word of text.split(/\s+/)) {
    const longer = `${found.at(-1)} ${word}`.trim()
    if (pen.measureText(longer).width <= wide || !found.at(-1)) found[found.length - 1] = longer
    else found.push(word)
  }
  return found
}

// The page's own font goes into the picture, as a picture may not fetch anything.
const embedded = async () => {
  const rules = [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules]
    } catch {
      return []
    }
  })
  const face = rules.find((rule) => rule instanceof CSSFontFaceRule && /Source Sans/.test(rule.style.fontFamily) && rule.style.fontStyle !== "italic")
  const source = face?.style.getPropertyValue("src").match(/url\("?([^")]+)/)?.[1]
  if (!source) return ""
  const bytes = await (await fetch(new URL(source, face.parentStyleSheet.href || document.baseURI))).blob()
  const read = await new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => done(reader.result)
    reader.readAsDataURL(bytes)
  })
  return `@font-face { font-family: "Source Sans"; font-weight: 200 900; src: url(${read}) }`
}

// What Plotly has drawn, without what only the pointer brings up.
const drawing = (place, colours) => {
  const written = new XMLSerializer()
  const parts = [...place.querySelectorAll(".main-svg")].flatMap((one) => [...one.children].filter((part) => !part.matches(".hoverlayer")))
  // Lines grow with the picture, which they would not do on the page.
  let text = parts.map((part) => written.serializeToString(part)).join("").replaceAll("vector-effect: non-scaling-stroke", "")
  for (const [drawn, paper] of colours) text = text.replaceAll(drawn, paper)
  return text
}

const composed = async (chart, colours) => {
  const place = document.querySelector(`.st-key-${chart.key.replaceAll(" ", "-")} .js-plotly-plot`)
  const first = place?.querySelector(".main-svg")
  if (!first) throw new Error("The chart is not drawn yet. Wait a moment, then try again.")
  const [wide, tall] = [first.width.baseVal.value, first.height.baseVal.value]
  const whole = wide + 2 * MARGIN
  let y = MARGIN
  const write = (text, size, weight, colour, gap) => {
    const rows = lines(text, `${weight} ${size}px ${FONT}`, wide)
    const made = rows.map((row, index) => `<text x="${MARGIN}" y="${y + size + index * size * 1.25}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(row)}</text>`)
    y += rows.length * size * 1.25 + gap
    return made.join("")
  }
  const head = [
    chart.invented ? write("Invented sample data, made up to show what the pages do.", 14, 700, INK, 10) : "",
    write(chart.title, 24, 700, INK, 4),
    write(chart.subtitle, 16, 400, SOFT, 12),
  ].join("")
  const body = `<svg x="${MARGIN}" y="${y}" width="${wide}" height="${tall}" viewBox="0 0 ${wide} ${tall}" overflow="visible">${drawing(place, colours)}</svg>`
  y += tall + 10
  const foot = write(chart.source, 13, 400, SOFT, MARGIN - 6)
  return {
    tall: Math.round((y * WIDE) / whole),
    text: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE}" height="${Math.round((y * WIDE) / whole)}" viewBox="0 0 ${whole} ${y}" font-family="${FONT}"><title>${escaped(chart.title)}</title><style>${await embedded()}</style><rect width="100%" height="100%" fill="#ffffff"/>${head}${body}${foot}</svg>`,
  }
}

const painted = async ({ text, tall }) => {
  const image = new Image()
  image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }))
  await image.decode()
  const canvas = Object.assign(document.createElement("canvas"), { width: WIDE, height: tall })
  const pen = canvas.getContext("2d")
  pen.drawImage(image, 0, 0, WIDE, tall)
  URL.revokeObjectURL(image.src)
  return new Promise((done) => canvas.toBlob(done, "image/png"))
}

const keep = (blob, name) => {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

export default function ({ parentElement, data }) {
  const place = parentElement.querySelector(".los-pictures")
  const say = (words) => {
    const voice = document.querySelector("[role=status].los-hidden")
    if (voice) voice.textContent = words
    place.querySelector(".note").textContent = words
  }
  const take = async (chart, kind) => {
    try {
      const made = await composed(chart, data.colours)
      const name = `${data.name}_${chart.key}.${kind}`.replace(/[^\w.-]/g, "_")
      keep(kind === "png" ? await painted(made) : new Blob([made.text], { type: "image/svg+xml" }), name)
      say("The picture is in your downloads.")
    } catch (error) {
      say(error.message)
    }
  }
  const buttons = data.charts.flatMap((chart) =>
    ["png", "svg"].map((kind) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: `${chart.words} (${kind.toUpperCase()})` })
      button.onclick = () => take(chart, kind)
      return button
    }),
  )
  place.replaceChildren(...buttons, Object.assign(document.createElement("p"), { className: "note" }))
}
