/** `phường Hương Trà` at the beginning of a line: with a capital. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
