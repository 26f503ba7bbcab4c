import { readFile } from 'node:fs/promises'

/**
 * What a file of the demonstration council holds. The tests hold every file to its schema, so that
 * starting need not.
 * @throws if the file is missing or is no JSON, naming the file
 */
export async function readJson<T>(file: string): Promise<T> {
  const text = await readFile(file, 'utf8')
  try {
    return JSON.parse(text) as T
  } catch (fault) {
    throw new Error(`${file} is no JSON. Mend it, or take it from the repository again`, {
      cause: fault,
    })
  }
}
