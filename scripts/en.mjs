// Every sentence of the launchers; the same keys as vi.mjs (test/architecture/launchers.test.ts).
export const en = {
  nodeTooOld: ({ found }) => `Node ${found} is too old. Install Node 20 or newer and run again.`,
  installing: () => 'Installing libraries (the first time takes some minutes)…',
  installed: ({ seconds }) => `Installed in ${seconds} s.`,
  noNetwork: ({ host }) => `Libraries cannot be fetched: ${host} does not answer. Check network or proxy, run again.`,
  readOnly: ({ folder }) => `${folder} cannot be written. Allow writing, or copy the source to another folder.`,
  diskFull: ({ folder }) => `The disk of ${folder} is full. Free about 1.5 GB and run again.`,
  damaged: ({ log }) => `The libraries do not match package-lock.json. Run again; if it stays, see ${log}.`,
  installFailed: ({ log }) => `The libraries were not installed. The reason is in ${log}.`,
  noNpm: () => 'npm was not found. Install npm (it comes with Node) and run again.',
  noRuntime: ({ packageName, found }) =>
    `Node 24 (package ${packageName}) is missing and this machine's Node ${found} is not enough. Remove node_modules and run again, or install Node 22.18 or newer.`,
  preparing: () => 'Building the screens and the first database (only the first time and after updates)…',
  prepared: ({ seconds }) => `Built in ${seconds} s.`,
  buildFailed: ({ what, log }) => `Building ${what} failed. The reason is in ${log}.`,
  noMemory: ({ found }) =>
    `Too little memory to build (${found} MB free, about 1200 MB needed). Close programs and run again.`,
  noBrowser: ({ path }) => `No browser at ${path} (set CHROMIUM): the journeys are skipped.`,
  noPostgres: ({ reason }) =>
    `No PostgreSQL to test on (${reason}): only the embedded database is tested. Set TEST_DATABASE_URL to test both.`,
  nothingToRun: ({ filter }) => `No test matches ${filter}.`,
  missing: ({ file }) => `${file} is not in this source tree.`,
}
