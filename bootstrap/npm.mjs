import { Refusal } from './say.mjs'
import { run } from './spawn.mjs'

/**
 * Runs npm in a folder: the one that started us where there is one, so that its settings
 * hold, else the one on PATH. Install scripts never run. What it says goes to stderr.
 */
export async function npm(args, { folder, node, env }) {
  const given = env.npm_execpath ?? ''
  const [program, first] = given.endsWith('npm-cli.js') ? [node, [given]] : ['npm', []]
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  const options = { cwd: folder, env: withoutOurCall(env), stdio: ['ignore', 2, 2] }
  try {
    const running = run(program, [...first, ...args, ...quietly], options)
    const code = await running.exitCode
    if (running.wasStopped()) throw new Refusal('stopped before everything was installed', 130)
    return code
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    throw new Refusal('npm was not found, and Redress needs it to install what it depends on')
  }
}

/**
 * The npm that called us has put its own circumstances into the environment: which folder,
 * which packages. The registry, the cache and the like must stay; these must not.
 */
function withoutOurCall(env) {
  const ofTheCall = /^npm_(package|lifecycle|command)|^npm_config_(local_prefix|omit|include|only|also|production|dev|optional|global|workspace|workspaces|dry_run)$/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ofTheCall.test(name)))
}
