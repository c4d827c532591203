// The files of the repository as the rules see them: a path with forward slashes from the root, and the text.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface Source {
  readonly path: string
  readonly text: string
}

/** Says what is wrong with the sources, a line each; an empty list means nothing. */
export type Rule = (sources: readonly Source[]) => string[]

export const root = resolve(import.meta.dirname, '../..')

/** Every file of a folder of the repository whose name ends so. */
export function readSources(folder: string, ending: RegExp): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => ending.test(path))
    .sort()
    .map(readSource)
}

export function readSource(path: string): Source {
  return { path, text: readFileSync(join(root, path), 'utf8') }
}

export const code = (): Source[] => readSources('src', /\.tsx?$/)
export const migrations = (): Source[] => readSources('migrations', /\.sql$/)

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('test/')
}

/** The text without whole-line and end-of-line comments; line numbers stay. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/(\s)\/\/ .*$/gm, '$1')
}

/** `path:line` of a place in a text. */
export function placeIn({ path, text }: Source, index: number): string {
  return `${path}:${text.slice(0, index).split('\n').length}`
}
