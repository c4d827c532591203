// Loaded before the server (node --import): a machine on which 300 MB are left.

import { syncBuiltinESMExports } from 'node:module'
import os from 'node:os'

const left = 300 * 1024 ** 2
os.freemem = () => left
os.totalmem = () => left
process.constrainedMemory = () => left
syncBuiltinESMExports()
