export type ProseBlock =
  { kind: 'paragraph'; lines: readonly string[] } | { kind: 'list'; items: readonly string[] }

/** Splits plain text as people write it: an empty line ends a paragraph, "- " begins an item. */
export function proseBlocks(text: string): ProseBlock[] {
  const blocks: ProseBlock[] = []
  for (const part of text.replaceAll('\r\n', '\n').split(/\n\s*\n/)) {
    let lines: string[] = []
    let items: string[] = []
    const flush = () => {
      if (lines.length > 0) blocks.push({ kind: 'paragraph', lines })
      if (items.length > 0) blocks.push({ kind: 'list', items })
      lines = []
      items = []
    }
    for (const line of part.split('\n')) {
      const item = /^\s*-\s+(.*)$/.exec(line)?.[1]
      const turning = item === undefined ? items.length > 0 : lines.length > 0
      if (turning) flush()
      if (item !== undefined) items.push(item)
      else if (line.trim() !== '') lines.push(line)
    }
    flush()
  }
  return blocks
}

/** Plain text in paragraphs and lists; never HTML. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="app-prose">
      {proseBlocks(text).map((block, index) =>
        block.kind === 'list' ? (
          <ul className="govuk-list govuk-list--bullet" key={index}>
            {block.items.map((item, place) => (
              <li key={place}>{item}</li>
            ))}
          </ul>
        ) : (
          <p className="govuk-body" key={index}>
            {block.lines.map((line, place) => (
              <span key={place}>
                {place > 0 && <br />}
                {line}
              </span>
            ))}
          </p>
        ),
      )}
    </div>
  )
}
