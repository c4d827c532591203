// A reporter of node:test that prints nothing but the counts of the run and what failed, as JSON.
export default async function* counter(events) {
  const failures = []
  for await (const { type, data } of events) {
    if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed') failures.push(failureOf(data))
    if (type === 'test:summary' && data.file === undefined) yield JSON.stringify({ ...data.counts, failures })
  }
}

const failureOf = ({ file, name, details: { error } }) => ({
  file,
  name,
  said: String(error.cause?.message ?? error.cause ?? error.message),
})
