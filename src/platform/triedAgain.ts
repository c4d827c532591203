// Doing something again while it fails in a way that passes. Pure but for the waiting.

/** `pausesMs`: how long to wait before each new try; after the last of them the failure is the caller's. */
export async function triedAgain<T>(
  act: () => Promise<T>,
  { passes, pausesMs }: { readonly passes: (error: unknown) => boolean; readonly pausesMs: readonly number[] },
): Promise<T> {
  for (const pause of pausesMs) {
    try {
      return await act()
    } catch (error) {
      if (!passes(error)) throw error
    }
    await new Promise((done) => setTimeout(done, pause))
  }
  return act()
}
