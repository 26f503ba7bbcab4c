import type { ReactNode } from 'react'

/** Nothing to show, and what would put something there. */
export function Empty({
  title,
  detail,
  children,
}: {
  title: string
  detail: string
  children?: ReactNode
}) {
  return (
    <div className="app-empty">
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">{detail}</p>
      {children}
    </div>
  )
}
