import { AlignmentType, Document, Footer, HeadingLevel, LevelFormat, PageNumber, Packer, Paragraph, TextRun } from 'docx'
import type { Imprint } from '../../statement/imprint.ts'
import type { Statement } from '../../statement/model.ts'
import { printedStatement } from '../../statement/printed.ts'
import type { PrintedParagraph, PrintedRun, PrintedStatement } from '../../statement/printed.ts'
import type { Printed } from '../../usecases/ports/printer.ts'

/** In twentieths of a point: Word's measure of indents. */
const indent = { paragraph: { left: 567, hanging: 567 }, item: { left: 1021, hanging: 454 } } as const
const NUMBERS = 'paragraph-numbers'
const GREY = '484F51'
const BRAND = '14514F'

/** A statement as a Word document, with headings and numbers that Word knows as such and nothing that a reader does not see. */
export async function renderDocx(statement: Statement, imprint: Imprint | null): Promise<Printed> {
  const printed = printedStatement(statement, imprint)
  const document = new Document({
    title: printed.title, creator: printed.author, lastModifiedBy: printed.author, description: printed.description,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 160, line: 288 } } },
        heading1: { run: { size: 36, bold: true, color: BRAND }, paragraph: { spacing: { after: 200 }, keepNext: true } },
        heading2: { run: { size: 27, bold: true, color: BRAND }, paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
        heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
      },
    },
    numbering: { config: [{ reference: NUMBERS, levels: [
      { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: { paragraph: { indent: indent.paragraph } } },
    ] }] },
    sections: [{
      properties: { page: { size: { width: 11_906, height: 16_838 } } },
      footers: { default: new Footer({ children: [new Paragraph({ children: [small(`${printed.footer}   Page `), new TextRun({ children: [PageNumber.CURRENT], size: 17, color: GREY })] })] }) },
      children: body(printed),
    }],
  })
  return { bytes: await Packer.toBuffer(document) }
}

function body(printed: PrintedStatement): Paragraph[] {
  const { title, fields, summary, sections, signOff, doubts, doubtsHeading, source } = printed
  const all = sections.flatMap(({ runs }) => runs.flatMap(({ paragraphs }) => paragraphs))
  // Word counts by itself, so it may only where counting gives the numbers of the statement.
  const counted = all.every(({ number }, index) => number === index + 1)
  return [
    heading(title, HeadingLevel.HEADING_1),
    ...fields.map(([label, value]) => new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)] })),
    ...(summary === null ? [] : [new Paragraph({ spacing: { before: 200 }, border: { left: { style: 'single', size: 18, space: 8, color: BRAND } }, children: [new TextRun({ text: 'Summary: ', bold: true }), new TextRun(summary)] })]),
    ...sections.flatMap((section) => [
      heading(section.heading, HeadingLevel.HEADING_2),
      ...section.runs.flatMap((run) => [
        ...(run.heading === null ? [] : [heading(run.heading, HeadingLevel.HEADING_3)]),
        ...run.paragraphs.flatMap((paragraph) => numbered(paragraph, counted)),
      ]),
    ]),
    ...(signOff === null ? [] : [new Paragraph({ spacing: { before: 320 }, children: [new TextRun({ text: signOff, bold: true })] })]),
    ...(doubts.length === 0 ? [] : [heading(doubtsHeading, HeadingLevel.HEADING_2), ...doubts.map((text) => new Paragraph({ text, bullet: { level: 0 } }))]),
    ...(source === null ? [] : [new Paragraph({ spacing: { before: 320 }, children: [small(source)] })]),
  ]
}

function numbered({ number, runs, items, drawn, standing }: PrintedParagraph, counted: boolean): Paragraph[] {
  const first = counted
    ? new Paragraph({ numbering: { reference: NUMBERS, level: 0 }, children: words(runs) })
    : new Paragraph({ indent: indent.paragraph, children: [new TextRun(`${number}.\t`), ...words(runs)] })
  return [
    first,
    ...items.map((item) => drawn
      ? new Paragraph({ bullet: { level: 0 }, indent: indent.item, children: words(item.runs) })
      : new Paragraph({ indent: indent.item, children: [new TextRun(`${item.mark}\t`), ...words(item.runs)] })),
    ...standing.map((text) => new Paragraph({ indent: { left: indent.paragraph.left }, children: words([{ words: text, cited: true }]) })),
  ]
}

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph => new Paragraph({ heading: level, children: [new TextRun(text)] })
const small = (text: string): TextRun => new TextRun({ text, size: 17, color: GREY })
const words = (runs: readonly PrintedRun[]): TextRun[] => runs.map(({ words: text, cited }) => new TextRun(cited ? { text, italics: true, color: GREY } : { text }))
