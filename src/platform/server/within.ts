import { Problem } from '../problem.ts'

/** Faults of what stands inside the input are named from its top. */
export async function within<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const fields = error.fields.map((fault) => ({ ...fault, path: path + fault.path }))
    throw new Problem(error.code, error.status, error.params, fields)
  }
}
