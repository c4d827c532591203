// Every read of directives.
import { briefingReads } from './briefingReads.ts'
import { documentReads } from './documentReads.ts'

export const reads = [...documentReads, ...briefingReads]
