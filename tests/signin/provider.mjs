// A certified OpenID provider with invented people, for the tests: node provider.mjs PATH-OF-OIDC-PROVIDER SETTINGS-AS-JSON
import { pathToFileURL } from "node:url"

const [library, given] = process.argv.slice(2)
const { Provider } = await import(pathToFileURL(library).href)
const { port, client, people } = JSON.parse(given)

const provider = new Provider(`http://localhost:${port}`, {
  clients: [client],
  claims: { openid: ["sub", "roles"], profile: ["preferred_username", "groups"], email: ["email"] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: true }, backchannelLogout: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  pkce: { required: () => true },
  cookies: { keys: ["of the tests"] },
  ttl: { Session: 3600, Grant: 3600, IdToken: 600, AccessToken: 600, Interaction: 600, AuthorizationCode: 60 },
  // Its own guard refuses to call an address of this machine, where the copy under test is.
  fetch: (address, options) => globalThis.fetch(address, { ...options, dispatcher: undefined }),
  findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  // Everybody has consented.
  async loadExistingGrant(context) {
    const grant = new context.oidc.provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId })
    grant.addOIDCScope("openid profile email")
    await grant.save()
    return grant
  },
})

provider.listen(port, "localhost", () => console.log("ready"))
