// Keeps the screens on the device so that a reload without network still opens them. Answers of /api are never kept.
// A new version is fetched beside the old one and takes over when the last page of the old one is closed.

/** What this file uses of a service worker's world; the library of types for workers cannot stand beside that for pages. */
interface WorkerEvent extends Event {
  readonly request: Request
  waitUntil(work: Promise<unknown>): void
  respondWith(answer: Promise<Response>): void
}
interface PushEvent extends Event {
  readonly data: { json(): unknown } | null
  waitUntil(work: Promise<unknown>): void
}
interface ClickEvent extends Event {
  readonly notification: Notification
  waitUntil(work: Promise<unknown>): void
}
interface OpenPage {
  focus(): Promise<unknown>
  navigate(address: string): Promise<unknown>
}
interface WorkerScope {
  readonly location: Location
  readonly clients: {
    claim(): Promise<void>
    matchAll(kind: { type: 'window' }): Promise<OpenPage[]>
    openWindow(address: string): Promise<unknown>
  }
  readonly registration: { showNotification(title: string, options: NotificationOptions): Promise<void> }
  addEventListener(kind: 'install' | 'activate' | 'fetch', hear: (event: WorkerEvent) => void): void
  addEventListener(kind: 'push', hear: (event: PushEvent) => void): void
  addEventListener(kind: 'notificationclick', hear: (event: ClickEvent) => void): void
}
const worker = globalThis as unknown as WorkerScope

const place = 'dai-ngan.screens'
const shellAddress = '/index.html'
/** So many that a page in use still gets its own files over a weak network. */
const fetchedAtOnce = 4

/** Everything the build made, under a name that changes with it. */
async function keepScreens() {
  const files: string[] = await (await fetch('/built-files.json', { cache: 'no-store' })).json()
  const kept = await caches.open(place)
  const known = new Set((await kept.keys()).map(({ url }) => new URL(url).pathname))
  // Hashed names: what is there already is the same. A file that fails now is fetched when it is asked for.
  const missing = files.filter((file) => !known.has(file))
  await kept.addAll([shellAddress, '/icon.svg', '/manifest.webmanifest'])
  const next = missing.values()
  const fetching = async () => {
    for (const file of next) await kept.add(file).catch(() => undefined)
  }
  await Promise.all(Array.from({ length: fetchedAtOnce }, fetching))
}

/** Files of builds before the one that is now served. */
async function dropOldScreens() {
  const files: string[] = await (await fetch('/built-files.json', { cache: 'no-store' })).json()
  const kept = await caches.open(place)
  for (const request of await kept.keys()) {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/assets/') && !files.includes(pathname)) await kept.delete(request)
  }
}

/** The page from the server; without network the one that was kept. */
async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request)
    if (answer.ok) {
      const kept = await caches.open(place)
      await kept.put(shellAddress, answer.clone())
    }
    return answer
  } catch {
    return (await caches.match(shellAddress)) ?? Response.error()
  }
}

/** A built file: kept for ever, its name changes with its content. */
async function builtFile(request: Request): Promise<Response> {
  const found = await caches.match(request, { ignoreVary: true })
  if (found) return found
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(place)).put(request, answer.clone())
  return answer
}

worker.addEventListener('install', (event) => event.waitUntil(keepScreens()))
worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.allSettled([dropOldScreens(), worker.clients.claim()]))
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (pathname.startsWith('/assets/') || pathname === '/icon.svg') event.respondWith(builtFile(request))
})

/** A reminder of the office: encrypted for this browser by the office's server (src/reminders/server/push.ts). */
worker.addEventListener('push', (event) => {
  const { title = 'Đại Ngàn', body = '', path = '/' } = (event.data?.json() ?? {}) as Partial<Record<string, string>>
  const shown = { body, icon: '/icon.svg', badge: '/icon.svg', tag: path, data: { path } }
  event.waitUntil(worker.registration.showNotification(title, shown))
})

worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { path = '/' } = (event.notification.data ?? {}) as { path?: string }
  event.waitUntil(openPage(path))
})

/** In a page that is open already, else in a new one; only pages of this office. */
async function openPage(path: string) {
  const address = new URL(path, worker.location.origin)
  if (address.origin !== worker.location.origin) return
  const [page] = await worker.clients.matchAll({ type: 'window' })
  if (!page) return worker.clients.openWindow(address.href)
  await page.focus()
  return page.navigate(address.href)
}
