/** Shapes that stand beside a word, so that nothing is told by colour alone. The word says it; the shape is decoration. */
const shapes = {
  now: <path d="M7 1h10l6 6v10l-6 6H7l-6-6V7z" />,
  'same-day': <path d="M12 2 23 21H1z" />,
  soon: <circle cx="12" cy="12" r="10.5" />,
  right: <path className="stroke" d="M3 13l6 6L21 5" />,
  wrong: <path className="stroke" d="M5 5l14 14M19 5 5 19" />,
  partly: (
    <>
      <circle className="stroke" cx="12" cy="12" r="9.5" />
      <path d="M12 2.5a9.5 9.5 0 0 1 0 19z" />
    </>
  ),
  missed: <path className="stroke" d="M3 12h14M12 6l6 6-6 6" />,
  locked: (
    <>
      <rect x="4" y="10" width="16" height="12" rx="2" />
      <path className="stroke" d="M8 10V7a4 4 0 0 1 8 0v3" />
    </>
  ),
  'not-started': <circle className="stroke" cx="12" cy="12" r="9" />,
  supported: <path className="stroke" d="M3 13l6 6L21 5" />,
  nuanced: (
    <>
      <circle className="stroke" cx="12" cy="12" r="9.5" />
      <path d="M12 2.5a9.5 9.5 0 0 1 0 19z" />
    </>
  ),
  corrected: <path className="stroke" d="M12 2 22 12 12 22 2 12zM8 12h8" />,
  unsupported: <path className="stroke dashed" d="M3 3h18v18H3z" />,
}

export type SignKind = keyof typeof shapes

export function Sign({ kind }: { kind: SignKind }) {
  return (
    <svg className="sign" data-kind={kind} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[kind]}
    </svg>
  )
}
