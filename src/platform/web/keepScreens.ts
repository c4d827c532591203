/** Asks the browser to keep the screens for the time without network; only in the built product, after the first page. */
export function keepScreens() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  addEventListener('load', () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined))
}
