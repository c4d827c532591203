// How a file is handed to the browser: to be saved, or shown in the page; with a name that any system can keep.

/** For files to save: `name` may hold any letters (RFC 6266; the plain form for old readers comes first). */
export function attachment(name: string, disposition: 'attachment' | 'inline' = 'attachment'): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\w .()-]/g, '_')
  const exact = encodeURIComponent(name.normalize('NFC')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${disposition}; filename="${plain}"${plain === name ? '' : `; filename*=UTF-8''${exact}`}`
}
