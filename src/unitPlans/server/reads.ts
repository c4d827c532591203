import { formRead } from './formRead.ts'
import { listRead } from './listRead.ts'
import { documentRead, showRead } from './showRead.ts'

/** Every question about unit plans and reviews. */
export const reads = [listRead, showRead, formRead, documentRead]
