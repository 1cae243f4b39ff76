import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createApp } from './http/create-app.ts'
import { openLog } from './open-log.ts'

const refused = () => Object.assign(new Error('invalid input syntax for type uuid: "anh@example.org"'), { code: '22P02' })

test('openLog() logs no value that an error repeats, wherever the error stands', () => {
  const lines: string[] = []
  const log = openLog('debug', { write: (line) => void lines.push(line) })
  log.error(refused())
  log.child({ job: 'x' }).error({ err: new Error('the job failed', { cause: refused() }) }, 'a job failed')
  assert.equal(lines.length, 2)
  for (const line of lines) {
    assert.doesNotMatch(line, /anh/)
    assert.match(line, /22P02/)
  }
})

test('openLog() says nothing of what a request held when its answer fails', async () => {
  const lines: string[] = []
  const log = openLog('debug', { write: (line) => void lines.push(line) })
  const app = await createApp({ log, trustProxy: false, requestsPerMinute: 100 })
  app.get('/fails', () => Promise.reject(refused()))
  const { statusCode } = await app.inject({ url: '/fails', headers: { authorization: 'Bearer secret-of-anh' } })
  await app.close()
  assert.equal(statusCode, 500)
  assert.match(lines.join(''), /22P02/)
  assert.doesNotMatch(lines.join(''), /anh/)
})
