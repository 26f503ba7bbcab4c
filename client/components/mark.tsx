/** The harbour gate: an arch, its portcullis raised, and the tide below. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
      <path d="M9 27V17a11 11 0 0 1 22 0v10" fill="none" stroke="currentColor" strokeWidth="3.5" />
      <path
        className="app-mark__water"
        d="M20 9v15M14.5 12.500v11.500M25.5 12.500v11.500M12 18.500h16"
        fill="none"
        strokeWidth="1.8"
      />
      <path
        className="app-mark__water"
        d="M4 31.500c2.7-2.4 5.3-2.4 8 0s5.3 2.4 8 0 5.3-2.4 8 0 5.3 2.4 8 0"
        fill="none"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  )
}
