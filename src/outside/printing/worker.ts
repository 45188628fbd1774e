import { parentPort } from 'node:worker_threads'
import type { Printed } from '../../usecases/ports/printer.ts'
import type { PrintJob } from './print-job.ts'

/** The thread that makes documents, one after the other, so that no request of the web waits for one. */
parentPort?.on('message', (job: PrintJob) => {
  void print(job).then(
    (printed) => parentPort?.postMessage({ id: job.id, printed }),
    (problem: unknown) => parentPort?.postMessage({ id: job.id, failed: problem instanceof Error ? problem.message : 'no reason given' }),
  )
})

/** Each format's program is loaded when it is first asked for: together they are larger than the rest of Redress. */
async function print({ format, statement, imprint }: PrintJob): Promise<Printed> {
  if (format === 'pdf') return (await import('./typst.ts')).renderPdf(statement, imprint)
  return (await import('./word.ts')).renderDocx(statement, imprint)
}
