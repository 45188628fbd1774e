import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/**
 * Keeps every processor awake until the returned function is called, by loops to which anything else is preferred at once (SCHED_IDLE of
 * Linux). A processor of a virtual machine that has nothing to do is given to others by its host, and takes as long to come back as
 * a small request lasts: what a server waits for then is not what it costs. Says whether it could: `chrt` is in Debian's util-linux.
 */
export async function keepAwake(): Promise<{ readonly awake: boolean; rest(): void }> {
  const loops = Array.from({ length: availableParallelism() }, () => spawn('chrt', ['--idle', '0', process.execPath, '-e', 'for (;;);'], { stdio: 'ignore' }))
  const rest = () => { for (const loop of loops) loop.kill('SIGKILL') }
  process.once('exit', rest)
  const began = await Promise.all(loops.map((loop) => new Promise<boolean>((resolve) => { loop.once('spawn', () => resolve(true)).once('error', () => resolve(false)) })))
  return { awake: began.every(Boolean), rest }
}
