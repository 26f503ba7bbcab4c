import { useMutation } from '@tanstack/react-query'

/** Gives the reader a file that this page has made or fetched. */
function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/**
 * Fetches a table and saves it under this name. It goes the way of every other request, so that it
 * comes in the reader's language and a refusal is told in words.
 */
export const useDownload = (name: string, fetchText: () => Promise<string>) =>
  useMutation({ mutationFn: fetchText, onSuccess: (text) => save(text, name) })
