// A small SMTP server for tests: takes every letter, or refuses as told.
import { createServer, type Socket } from 'node:net'
import type { TestContext } from 'node:test'

export interface MailServer {
  readonly url: string
  /** Whole letters as they came, headers and text decoded. */
  readonly letters: { readonly to: string; readonly headers: string; readonly text: string }[]
  /** What it answers to the recipient from now on; undefined: takes it. */
  refuses: string | undefined
}

export async function mailServer(t: TestContext): Promise<MailServer> {
  const open = new Set<Socket>()
  const state: MailServer = { url: '', letters: [], refuses: undefined }
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    converse(socket, state)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  t.after(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const { port } = server.address() as { port: number }
  return Object.assign(state, { url: `smtp://127.0.0.1:${port}` })
}

function converse(socket: Socket, state: MailServer) {
  let to = ''
  let letter: string | undefined
  let rest = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 test')
  socket.on('data', (bytes) => {
    rest += bytes.toString('utf8')
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end)
      rest = rest.slice(end + 2)
      if (letter !== undefined) {
        if (line === '.') {
          state.letters.push(opened(to, letter))
          letter = undefined
          say('250 taken')
        } else letter += `${line.replace(/^\.\./, '.')}\n`
      } else if (/^EHLO/i.test(line)) say('250 test')
      else if (/^RCPT TO/i.test(line)) {
        to = /<(.*)>/.exec(line)?.[1] ?? ''
        say(state.refuses ?? '250 ok')
      } else if (/^DATA/i.test(line)) {
        letter = ''
        say('354 go on')
      } else if (/^QUIT/i.test(line)) {
        say('221 bye')
        socket.end()
      } else say('250 ok')
    }
  })
}

function opened(to: string, letter: string) {
  const [headers = '', ...parts] = letter.split('\n\n')
  const body = parts.join('\n\n')
  const encoding = /content-transfer-encoding: (\S+)/i.exec(headers)?.[1]
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? quotedPrintable(body)
        : body
  return { to, headers: headers.replace(/\n\s+/g, ' '), text }
}

const quotedPrintable = (text: string) =>
  Buffer.from(
    text
      .replace(/=\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8')
