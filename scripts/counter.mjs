// A reporter of node:test that prints nothing but the counts of the run, as JSON.
export default async function* counter(events) {
  for await (const { type, data } of events)
    if (type === 'test:summary' && data.file === undefined) yield JSON.stringify(data.counts)
}
