// Files packed into a zip (APPNOTE 6.3.10, 4.3), deflated: what offices send each other.
import { crc32, deflateRawSync } from 'node:zlib'

const deflated = 8
const version = 20
/** General purpose bit 11: names are UTF-8. */
const utf8Names = 0x800

/** By name, in the order given. `at`: the time that stands beside every file, in UTC. */
export function zipped(files: Readonly<Record<string, Uint8Array>>, at: Date): Buffer {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const bodies: Buffer[] = []
  const list: Buffer[] = []
  let place = 0
  for (const [name, content] of Object.entries(files)) {
    const [nameBytes, folded] = [Buffer.from(name), deflateRawSync(content)]
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(version, 0)
    facts.writeUInt16LE(utf8Names, 2)
    facts.writeUInt16LE(deflated, 4)
    facts.writeUInt16LE(time, 6)
    facts.writeUInt16LE(date, 8)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(folded.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(nameBytes.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, nameBytes, folded])
    const line = Buffer.alloc(14)
    line.writeUInt32LE(place, 10)
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, line, nameBytes)
    bodies.push(body)
    place += body.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(bodies.length, 8)
  end.writeUInt16LE(bodies.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(place, 16)
  return Buffer.concat([...bodies, directory, end])
}
