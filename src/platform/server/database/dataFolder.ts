// The data folder: made so that a power cut does not take it away again, and what keeps it from being used as a Problem.
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Problem } from '../../problem.ts'
import { syncFolder } from './hostFiles.ts'

/** Makes a folder and every folder above it that is missing, and makes their names last. Throws a Problem `database.*`. */
export function makeLastingFolder(folder: string, mode?: number) {
  const wanted = resolve(folder)
  // One by one: made all at once, a disk that is read-only is reported as a folder that is missing.
  const missing: string[] = []
  for (let path = wanted; !existsSync(path); path = dirname(path)) missing.unshift(path)
  try {
    for (const path of missing) {
      mkdirUnlessThere(path, mode)
      syncFolder(dirname(path))
    }
  } catch (error) {
    throw folderProblem(error, wanted) ?? error
  }
  if (isFile(wanted)) throw new Problem('database.folderIsFile', 500, { folder: wanted })
}

function mkdirUnlessThere(path: string, mode: number | undefined) {
  try {
    mkdirSync(path, mode)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error // made by another at the same moment
  }
}

/** The Problem of the machine's refusal to read or write in `folder`; undefined when the error is something else. */
export function folderProblem(error: unknown, folder: string): Problem | undefined {
  const { code, message } = (error ?? {}) as { code?: string; message?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT' || /No space left on device/.test(message ?? ''))
    return new Problem('database.diskFull', 500, { folder })
  if (code === 'ENOTDIR') return new Problem('database.folderIsFile', 500, { folder })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Problem('database.folderNotWritable', 500, { folder, reason: code })
  return undefined
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
