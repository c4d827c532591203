// Lines of the log, for people or for programs (LOG_FORMAT). What was typed, tokens and names are never in them: whoever
// writes a line gives a place, a code and a number.
export type Log = (line: string, facts?: Readonly<Record<string, string | number>>) => void

/** One line as it is written, without its end; `now` is an ISO instant. */
export function logLine(
  format: 'text' | 'json',
  now: string,
  line: string,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  if (format === 'json') return JSON.stringify({ time: now, message: line, ...facts })
  const rest = Object.entries(facts).map(([name, value]) => ` ${name}=${value}`)
  return `${now} ${line}${rest.join('')}`
}
