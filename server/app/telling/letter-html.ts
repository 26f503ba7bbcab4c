const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => entities[each] ?? '')

/** A part of a letter: what it is about, what it says, and where to read on. */
export interface LetterPart {
  readonly heading: string
  readonly text: string
  readonly link?: { readonly address: string; readonly says: string }
}

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n')

const partHtml = ({ heading, text, link }: LetterPart): string =>
  [
    `<h2 style="font-size:18px;margin:24px 0 8px">${escaped(heading)}</h2>`,
    paragraphs(text),
    ...(link === undefined
      ? []
      : [`<p><a href="${escaped(link.address)}">${escaped(link.says)}</a></p>`]),
  ].join('\n')

/** A letter as a whole page; whatever people wrote is text in it and nothing else. */
export const letterHtml = (
  language: string,
  {
    title,
    greeting,
    parts,
    closing,
  }: {
    title: string
    greeting: string
    parts: readonly LetterPart[]
    closing: string
  },
): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
</head>
<body style="font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;max-width:640px;margin:0 auto;padding:16px">
${paragraphs(greeting)}
${parts.map(partHtml).join('\n')}
<hr>
${paragraphs(closing)}
</body>
</html>
`
