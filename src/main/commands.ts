import { caseCommand } from '../cli/case.ts'
import type { Command } from '../cli/command.ts'
import { deadlineCommand } from '../cli/deadline.ts'
import { handoverCommand } from '../cli/handover.ts'
import { officeCommand } from '../cli/office.ts'
import { registerCommand } from '../cli/register.ts'
import { schemeCommand } from '../cli/scheme.ts'
import { statementCommand } from '../cli/statement.ts'
import { law } from '../law/law.ts'
import { createPrinter } from '../outside/printing/printer.ts'
import { configurationFrom } from './configuration.ts'
import { openDesk } from './desk.ts'
import { loadCommand } from './load-command.ts'
import { schemes } from './schemes.ts'
import { serve } from './serve.ts'

/** Opens the desk of this environment for one command. */
const open = () => openDesk(configurationFrom(process.env), (line) => void process.stderr.write(`${line}\n`))

/** Everything that `redress` can do. */
export const commands: readonly Command[] = [
  serve,
  statementCommand(createPrinter),
  deadlineCommand(schemes, law),
  schemeCommand(schemes, law),
  registerCommand(open),
  caseCommand(open),
  handoverCommand(open),
  officeCommand(open),
  loadCommand(open),
]
