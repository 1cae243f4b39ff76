import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { InstallCheck, InstallCheckCode, InstallFacts } from '@vigie/contract'
import { checkFolder } from './check-folder.ts'

const now = new Date('2026-11-21T12:00:00Z')

async function inFolder(work: (folder: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-folder-'))
  try {
    work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function found<Code extends InstallCheckCode>(checks: readonly InstallCheck[], code: Code) {
  const check = checks.find((each) => each.code === code)
  assert.ok(check, code)
  return { state: check.state, facts: check.facts as InstallFacts[Code] }
}

const look = (dataFolder: string, secret: string | null = null) => checkFolder({ dataFolder, secret }, now)

test('checkFolder() finds nothing wrong with a folder that is not there yet, and does not make it', () =>
  inFolder((folder) => {
    const checks = look(join(folder, 'new/deep'))
    assert.deepEqual(
      checks.map(({ code, state }) => `${code} ${state}`),
      ['data-folder ok', 'disk ok', 'secret ok'],
    )
    assert.equal(found(checks, 'secret').facts.from, 'nowhere')
    assert.deepEqual(readdirSync(folder), [])
  }))

test('checkFolder() says that a folder cannot be written to', () =>
  inFolder((folder) => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const { state, facts } = found(look(join(file, 'data')), 'data-folder')
    assert.deepEqual([state, facts.writable], ['problem', false])
    assert.equal(facts.detail, `${file} is a file`)
  }))

test('checkFolder() leaves nothing in the folder', () =>
  inFolder((folder) => {
    assert.equal(found(look(folder), 'data-folder').state, 'ok')
    assert.deepEqual(readdirSync(folder), [])
  }))

test('checkFolder() says whether the secret is kept, read by others, cut short or lost', () =>
  inFolder((folder) => {
    const fault = () => {
      const { state, facts } = found(look(folder), 'secret')
      return `${state} ${facts.fault}`
    }
    mkdirSync(join(folder, 'objects/.incoming'), { recursive: true })
    assert.equal(fault(), 'ok null')
    mkdirSync(join(folder, 'objects/captures'))
    assert.equal(fault(), 'problem lost')
    assert.equal(found(look(folder, 's'.repeat(32)), 'secret').facts.from, 'setting')
    const file = join(folder, 'secret')
    writeFileSync(file, 's'.repeat(43), { mode: 0o600 })
    assert.equal(fault(), 'ok null')
    chmodSync(file, 0o640)
    assert.equal(fault(), 'problem open')
    assert.equal(found(look(folder), 'secret').facts.fileMode, '640')
    writeFileSync(file, 'cut\n')
    assert.equal(fault(), 'problem short')
  }))

test('checkFolder() knows the age of the newest backup, and warns of none and of one older than a week', () =>
  inFolder((folder) => {
    const age = () => {
      const { state, facts } = found(look(folder), 'backup')
      return `${state} ${facts.newest} ${facts.ageDays}`
    }
    assert.ok(!look(folder).some(({ code }) => code === 'backup'))
    mkdirSync(join(folder, 'objects'))
    assert.equal(age(), 'warning null null')
    mkdirSync(join(folder, 'backups'))
    writeFileSync(join(folder, 'backups/notes.txt'), '')
    writeFileSync(join(folder, 'backups/vigie-backup-20261113T110000Z.gz'), '')
    assert.equal(age(), 'warning vigie-backup-20261113T110000Z.gz 8')
    writeFileSync(join(folder, 'backups/vigie-backup-20261114T130000Z.gz'), '')
    assert.equal(age(), 'ok vigie-backup-20261114T130000Z.gz 6')
  }))
