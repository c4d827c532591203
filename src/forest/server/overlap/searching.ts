// A search in a thread of its own: a province keeps a processor busy for some seconds, and the server goes on answering.
import { Worker } from 'node:worker_threads'
import type { Found } from '../../../geo/overlap/overlaps.ts'

export interface SearchOrder {
  readonly leastWidthM: number
  readonly gapWidthM: number
}
export type ToSearcher =
  | {
      readonly say: 'ground'
      /** Well-known binary. */
      readonly shapes: readonly Uint8Array[]
      /** Numbers of owners; -1 = not known. */
      readonly owners: readonly number[]
    }
  /** Areas from this place on are papers: looked at beside plots of others only. */
  | { readonly say: 'search'; readonly firstPaper: number }
export type FromSearcher =
  | { readonly say: 'progress'; readonly share: number }
  | { readonly say: 'found'; readonly found: Found }

/** A million plots and their lines. */
const mostMegabytes = 4096

export interface Searcher {
  take(ground: Omit<Extract<ToSearcher, { say: 'ground' }>, 'say'>): void
  /** `onProgress` answers whether to go on; undefined: nobody wants it any more. */
  search(firstPaper: number, onProgress: (share: number) => Promise<boolean>): Promise<Found | undefined>
  close(): Promise<void>
}

export function openSearcher(order: SearchOrder): Searcher {
  const thread = new Worker(new URL('./searchingThread.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  const heard: FromSearcher[] = []
  let [wake, failure] = [() => {}, undefined as Error | undefined]
  const fail = (error: Error) => {
    failure ??= error
    wake()
  }
  thread.on('message', (message: FromSearcher) => {
    heard.push(message)
    wake()
  })
  thread.on('error', fail).on('exit', () => fail(new Error('the searching thread ended')))
  const next = async (): Promise<FromSearcher> => {
    while (heard.length === 0 && !failure) await new Promise<void>((resolve) => (wake = resolve))
    const message = heard.shift()
    if (message) return message
    throw failure
  }
  return {
    take: (ground) => thread.postMessage({ say: 'ground', ...ground } satisfies ToSearcher),
    async search(firstPaper, onProgress) {
      thread.postMessage({ say: 'search', firstPaper } satisfies ToSearcher)
      for (;;) {
        const message = await next()
        if (message.say === 'found') return message.found
        if (!(await onProgress(message.share))) return undefined
      }
    },
    close: async () => void (await thread.terminate()),
  }
}
