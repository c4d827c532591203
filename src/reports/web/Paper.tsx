// The official document on the screen, as it will be printed; every counted number opens its records.
import {
  attachment,
  type Block,
  notesOf,
  type OfficialDocument,
  type OfficialTable,
  type Run,
} from '../../platform/documents/officialDocument.ts'
import { documentNumberText, officialDate, openDate, romanNumeral } from '../../platform/documents/officialForms.ts'
import { vi as fixed } from '../../platform/documents/vi.ts'
import { Figure } from '../../platform/web/Figure.tsx'
import classes from './paper.module.css'
import { Unbroken } from './Unbroken.tsx'

/** The document is Vietnamese whatever the language of the reader. */
export function Paper({ document }: { readonly document: OfficialDocument }) {
  const labels = new Map(document.proofs.map((proof) => [proof.figureId, proof.label]))
  const date = document.issuedOn ? officialDate(document.issuedOn) : openDate(document.year)
  return (
    <article className={classes.paper} lang="vi">
      <header className={classes.head}>
        <div>
          {document.superiorAgency.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {document.agency.map((line) => (
            <p key={line} className={classes.strong}>
              {line}
            </p>
          ))}
          <hr className={classes.agencyRule} />
        </div>
        <div>
          <p className={classes.strong}>{fixed.country}</p>
          <p className={classes.motto}>{fixed.motto}</p>
        </div>
        <p>{fixed.numberAndSymbol(documentNumberText(document.number), document.symbol)}</p>
        <p className={classes.italic}>{fixed.placeAndDate(document.placeName, date)}</p>
      </header>
      {notesOf(document).map((note) => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
      <h2 className={classes.kind}>{document.kind}</h2>
      {document.abstract.map((line) => (
        <p key={line} className={classes.abstract}>
          <Unbroken text={line} />
        </p>
      ))}
      <hr className={classes.abstractRule} />
      {document.addressees.length > 0 && (
        <div className={classes.addressees}>
          <span>{fixed.addressees}</span>
          <ul>
            {document.addressees.map((line, index) => (
              <li key={line}>
                - {line}
                {index === document.addressees.length - 1 ? '.' : ';'}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Blocks blocks={document.body} labels={labels} />
      <footer className={classes.foot}>
        <div className={classes.recipients}>
          <p>{fixed.recipients}</p>
          {document.recipients.map((line) => (
            <p key={line}>- {line};</p>
          ))}
          <p>{fixed.filed(document.filing)}</p>
        </div>
        <div className={classes.signing}>
          {document.signing.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className={classes.signer}>{document.signing.name}</p>
        </div>
      </footer>
      {document.annexes.map((annex, index) => (
        <section key={annex.title} className={classes.annex}>
          <h3>{document.annexes.length > 1 ? fixed.annex(romanNumeral(index + 1)) : fixed.annexAlone}</h3>
          <p className={classes.annexTitle}>{annex.title}</p>
          <p className={classes.italic}>{attachment(document)}</p>
          <Blocks blocks={annex.blocks} labels={labels} />
        </section>
      ))}
    </article>
  )
}

type Labels = ReadonlyMap<string, string>

function Blocks({ blocks, labels }: { readonly blocks: readonly Block[]; readonly labels: Labels }) {
  return blocks.map((block, index) => {
    if (block.kind === 'heading') {
      const Heading = block.level === 1 ? 'h3' : block.level === 2 ? 'h4' : 'h5'
      return (
        <Heading key={block.anchor} id={block.anchor} tabIndex={-1}>
          {block.text}
        </Heading>
      )
    }
    if (block.kind === 'table') return <PaperTable key={block.table.name} table={block.table} labels={labels} />
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name and never change places
      <p key={index} className={classes.paragraph}>
        <Runs runs={block.runs} labels={labels} />
      </p>
    )
  })
}

function Runs({ runs, labels }: { readonly runs: readonly Run[]; readonly labels: Labels }) {
  return runs.map((run, index) => {
    const key = `${index} ${run.text}`
    if (run.figureId)
      return <Figure key={key} id={run.figureId} label={labels.get(run.figureId) ?? ''} value={run.text} />
    if (run.isMissing)
      return (
        <mark key={key} className={classes.missing}>
          {run.text}
        </mark>
      )
    return run.italic ? <em key={key}>{run.text}</em> : <Unbroken key={key} text={run.text} />
  })
}

function PaperTable({ table, labels }: { readonly table: OfficialTable; readonly labels: Labels }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too
    <section className={classes.tableFrame} tabIndex={0} aria-label={table.name}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.title} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows stand in the order of the document
            <tr key={index} data-total={row.isTotal || undefined}>
              {row.cells.map((cell, at) => (
                <td key={table.columns[at]?.title} data-align={table.columns[at]?.align}>
                  {cell.runs ? (
                    <Runs runs={cell.runs} labels={labels} />
                  ) : cell.figureId && !cell.isMissing ? (
                    <Figure
                      id={cell.figureId}
                      label={labels.get(cell.figureId.split('@')[0] ?? '') ?? ''}
                      value={cell.text}
                    />
                  ) : cell.isMissing ? (
                    <mark className={classes.missing}>{cell.text}</mark>
                  ) : (
                    cell.text
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
