// Text out of a stranger's file that can be kept: no database stores U+0000, no JSON half of a pair. Pure.

/** All but the signs of a line: tab, line feed, the breaks of lines and pages, carriage return. */
const controls = /[\p{Cc}--[\t-\r\x80-\x9f]]/gv

/** What is no letter at all stands as U+FFFD, the sign for a letter that is lost: imports tell it, nothing is left out quietly. */
export const soundText = (text: string): string => text.replace(controls, '\uFFFD').toWellFormed()

/** Whether a text can be kept as it is. */
export const isSoundText = (text: string): boolean => text.isWellFormed() && !text.includes('\0')
