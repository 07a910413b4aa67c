// Where people sign in, a page leaves by itself once that is over, as whoever looks on must not read it. The provider may still know them and
// would let them in again unasked: so what opens is the page that says that they are signed out, with the link back.
const leaveWhenSignedOut = (base) => {
  if (base === null || window.losAsking) return
  const ask = async () => {
    const answer = document.hidden ? null : await fetch(`${base}/signin/check`, { cache: "no-store" }).catch(() => null)
    const wanted = encodeURIComponent(location.pathname.slice(base.length) + location.search)
    if (answer && answer.status !== 204) location.replace(`${base}/signout?next=${wanted}`)
  }
  window.losAsking = setInterval(ask, 5000)
  document.addEventListener("visibilitychange", ask)
}

