// Both stories in one process, so that each kind of page is held against axe once.
import './seed-000.ts'
import './seed-001.ts'
