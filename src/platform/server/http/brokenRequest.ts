// A request that is no HTTP at all never reaches a route: it is answered here, on the bare socket, in the same shape.
import type { Socket } from 'node:net'
import { Problem } from '../../problem.ts'
import { unreadable } from './asking.ts'

/** Says what was wrong and hangs up. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const problem = error.code === 'HPE_HEADER_OVERFLOW' ? new Problem('input.tooLarge', 431) : unreadable()
  const body = JSON.stringify(problem)
  socket.end(
    `HTTP/1.1 ${problem.status} Bad Request\r\ncontent-type: application/json\r\nconnection: close\r\n` +
      `content-length: ${body.length}\r\n\r\n${body}`,
  )
}
