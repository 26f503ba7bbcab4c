/** Looks at a file piece by piece, so that none is ever held whole. */
export interface PlainTextCheck {
  readonly take: (piece: Uint8Array) => void
  /** After the last piece: whether all of it was plain text. */
  readonly holds: () => boolean
}

/** C0 and C1 controls but for tab, line feed and carriage return. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u

/** How a page or a drawing begins that a browser could run. */
const markup =
  /^\s*<(?:[!?]|(?:a|body|div|embed|form|frameset|head|html|iframe|img|link|meta|object|p|script|style|svg|table|title)\b)/iu

const headLength = 1_000

/** Plain text: UTF-8 throughout, no control characters, and no beginning of a page. */
export function plainTextCheck(): PlainTextCheck {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let right = true
  let head = ''
  const read = (piece?: Uint8Array) => {
    if (!right) return
    try {
      const text = decoder.decode(piece, { stream: piece !== undefined })
      if (control.test(text)) right = false
      if (head.length < headLength) head += text.slice(0, headLength)
    } catch {
      // Not UTF-8.
      right = false
    }
  }
  return {
    take: read,
    holds: () => {
      read()
      return right && !markup.test(head)
    },
  }
}
