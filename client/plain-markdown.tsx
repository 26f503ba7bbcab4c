import type { ReactNode } from 'react'

/**
 * Stands in for markdown-to-jsx, which rjsf brings for descriptions in Markdown: ours are plain
 * text, and 30 kB of script would render none of them. See vite.config.ts.
 */
export function Markdown({ children }: { children?: ReactNode }) {
  return <>{children}</>
}

export default Markdown
