import { doWork } from '../engine/workshop.ts'
import type { WorkshopRequests } from './messages.ts'
import { serveRequests, told } from './serve-requests.ts'

/* The thread for what takes long: making and merging files. It holds nothing between one work and the next. */

const answers: WorkshopRequests = { work: (work) => doWork(told.folder, told.layout, work) }
serveRequests({ ...answers })
