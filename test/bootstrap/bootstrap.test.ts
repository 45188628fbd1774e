import assert from 'node:assert/strict'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { Clone } from './clone.ts'

let clone: Clone
let here: string

beforeEach(() => {
  clone = new Clone()
  here = basename(clone.root)
})

afterEach(() => clone.remove())

/** Starts Redress and waits until it runs. */
async function started() {
  const child = clone.begin(['redress', 'wait'])
  await once(child.stdout, 'data')
  return child
}

describe('What Redress depends on', () => {
  it('is installed without the tests for a start, and only once', async () => {
    await clone.run(['start'])
    await clone.run(['redress', 'case', 'list'])
    assert.deepEqual(clone.installs(), [`${here} ci --omit=dev`])
  })

  it('is completed for a test, and a start after it is content with the more', async () => {
    await clone.run(['start'])
    await clone.run(['test'])
    await clone.run(['start'])
    assert.deepEqual(clone.installs(), [`${here} ci --omit=dev`, `${here} ci --include=dev`])
  })

  it('is installed anew when the lock file changes, the tests too if they were there', async () => {
    await clone.run(['test'])
    clone.write('package-lock.json', '{"changed":true}')
    await clone.run(['start'])
    assert.deepEqual(clone.installs(), [`${here} ci --include=dev`, `${here} ci --include=dev`])
  })

  it('is installed by one of two who come at once; the other waits and says so', async () => {
    const runs = await Promise.all([clone.run(['start']), clone.run(['start']), clone.run(['start'])])
    assert.deepEqual(runs.map(({ code }) => code), [0, 0, 0])
    assert.equal(clone.installs().length, 1)
    assert.ok(runs.some(({ stderr }) => stderr.includes('waiting for another Redress')))
  })

  it('is installed although somebody died while installing', async () => {
    clone.write('.redress/install.4', JSON.stringify({ pid: 2 ** 22 - 1, startedAt: '1' }))
    assert.equal((await clone.run(['start'])).code, 0)
  })

  it('is installed although the number of who died belongs to another process now', async () => {
    clone.write('.redress/install.4', JSON.stringify({ pid: process.pid, startedAt: 'long ago' }))
    assert.equal((await clone.run(['start'])).code, 0)
  })

  it('is never replaced under a running Redress: one sentence says what to do', async () => {
    const running = await started()
    clone.write('package-lock.json', '{"changed":true}')
    const refused = await clone.run(['redress', 'case', 'list'])
    running.kill('SIGTERM')
    await once(running, 'close')
    assert.equal(refused.code, 1)
    assert.match(refused.stderr, /^redress: Redress is running \(process \d+\) and .*: stop it, then run this again\n$/)
    assert.equal((await clone.run(['redress', 'case', 'list'])).code, 0)
  })

  it('may be shared by several that run at once', async () => {
    const running = await started()
    const second = await clone.run(['redress', 'case', 'list'])
    running.kill('SIGTERM')
    await once(running, 'close')
    assert.equal(second.code, 0)
    assert.equal(clone.installs().length, 1)
  })

  it('is asked for again if npm could not install it, whose exit code is passed on', async () => {
    const failed = await clone.run(['start'], { FAKE_NPM_FAILS: 'yes' })
    assert.equal(failed.code, 7)
    assert.match(failed.stderr, /the dependencies could not be installed: npm ended with 7/)
    assert.equal((await clone.run(['start'])).code, 0)
  })
})

describe('A Node.js that is too old', () => {
  it('is replaced by one in tools/node, once, which comes first on PATH', async () => {
    clone.wantNode('99.0.0')
    await clone.run(['start'])
    const { stdout } = await clone.run(['start'])
    assert.deepEqual(clone.installs(), ['node ci --include=optional', `${here} ci --omit=dev`])
    const { path } = JSON.parse(stdout) as { path: string }
    assert.match(path.split(':')[0] ?? '', /tools\/node\/node_modules\/node-[^/]+\/bin$/)
  })

  it('is named in one sentence where there is none for this machine', async () => {
    clone.wantNode('99.0.0')
    clone.write('tools/node/package.json', '{"optionalDependencies":{}}')
    const { stderr, code } = await clone.run(['start'])
    assert.equal(code, 1)
    assert.match(stderr, /^redress: Redress needs Node\.js 99\.0\.0 or later, and this is .*\n$/)
  })
})

describe('The program that is started', () => {
  const called = async (args: string[], env = {}, cwd = clone.root) => {
    const { stdout, code } = await clone.run(args, env, cwd)
    // That this parses shows that nothing but the program speaks on stdout, though something was installed.
    return { code, ...(JSON.parse(stdout) as { args: string[]; cwd: string; path: string }) }
  }

  it('is the demonstration for start, the command for redress, with the arguments as they were', async () => {
    assert.deepEqual((await called(['start', '--port', '1'])).args, ['serve', '--demo', '--port', '1'])
    assert.deepEqual((await called(['redress', 'case', 'a b'])).args, ['case', 'a b'])
  })

  it('is the command where the bootstrap itself is called as one', async () => {
    assert.deepEqual((await called(['statement', 'parse'])).args, ['statement', 'parse'])
  })

  it('passes its exit code on', async () => {
    assert.equal((await called(['redress', 'fail'])).code, 5)
  })

  it('stands where the person stands who called npm, so that their file names hold', async () => {
    const byNpm = { npm_package_json: join(clone.root, 'package.json'), INIT_CWD: tmpdir() }
    assert.equal((await called(['redress'], byNpm)).cwd, tmpdir())
    assert.equal((await called(['redress'], {}, dirname(clone.root))).cwd, dirname(clone.root))
  })

  it('takes no folder from a script of another project that called it', async () => {
    const byAnother = { npm_package_json: '/elsewhere/package.json', INIT_CWD: '/' }
    assert.equal((await called(['redress'], byAnother)).cwd, clone.root)
  })

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    it(`receives ${signal}, and the bootstrap ends with it and not before`, async () => {
      const child = await started()
      let said = ''
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
      child.kill(signal)
      const [code] = (await once(child, 'close')) as [number]
      const expected = { SIGTERM: 3, SIGINT: 130, SIGHUP: 129 }[signal]
      assert.equal(code, expected)
      assert.equal(said, signal === 'SIGTERM' ? 'stopped in good order\n' : '')
    })
  }

  it('is not started after a signal that came while something was installed', async () => {
    const child = clone.begin(['redress'])
    await once(child.stderr, 'data')
    child.kill('SIGTERM')
    const [code] = (await once(child, 'close')) as [number]
    assert.notEqual(code, 0)
    assert.equal(child.stdout.read(), null)
  })
})
