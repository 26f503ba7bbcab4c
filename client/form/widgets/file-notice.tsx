import { useForm } from '../form-context.ts'

/** Stands where files would be added: says plainly that they cannot be yet. */
export function FileNotice({ id }: { readonly id: string }) {
  const { words } = useForm()
  return (
    <div className="govuk-inset-text" id={id}>
      {words.noFiles}
    </div>
  )
}
