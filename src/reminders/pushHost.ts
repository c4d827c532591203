// Where a push message may be handed in: a browser names the address, so it must not become a way into the office's network.

/** The push services of the browsers in use. */
const known = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
  '.push.apple.com',
  '.notify.windows.com',
]

/** `more`: hosts with port that the office allows besides (`PUSH_HOSTS`); only those may be without https. */
export function mayPushTo(endpoint: string, more: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, host, username, password } = new URL(endpoint)
  if (username || password) return false
  if (more.includes(host)) return true
  return protocol === 'https:' && known.some((name) => (name.startsWith('.') ? host.endsWith(name) : host === name))
}
