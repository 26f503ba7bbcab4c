import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { AreaConfiguration } from '../../schemas/types/index.ts'
import { readJson } from './read-json.ts'

type Heading = Pick<AreaConfiguration, 'id' | 'title' | 'summary' | 'translations'>

/** The JSON files of a folder, without their endings, in the order of the alphabet. */
const jsonIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.basename(name, '.json'))
    .sort()

/** One service area's configuration, from a folder laid out as its zip would be. */
export async function readArea(folder: string): Promise<AreaConfiguration> {
  const part = <T>(name: string) => readJson<T>(path.join(folder, `${name}.json`))
  const categories = await jsonIn(path.join(folder, 'templates'))
  const { id, title, summary, translations } = await part<Heading>('area')
  return {
    id,
    title,
    summary,
    templates: await Promise.all(
      categories.map((category) =>
        part<AreaConfiguration['templates'][number]>(`templates/${category}`),
      ),
    ),
    routing: await part('routing'),
    deadlines: await part('deadlines'),
    escalation: await part('escalation'),
    messages: await part('messages'),
    modelAnswers: await part('model-answers'),
    examples: await part('examples'),
    ...(translations !== undefined && { translations }),
  }
}
