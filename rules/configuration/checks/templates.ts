import { checkTemplate } from '../../templates/index.ts'
import { differingFacts } from '../fact-types.ts'
import { errorsAt, warning, type Check } from '../finding.ts'

/** Each template by itself, and that all ask a question of one name in one way. */
export const templates: Check = (checked) => [
  ...checked.configuration.templates.flatMap((template, index) =>
    errorsAt(`/templates/${index}`, checkTemplate(template, checked.blocks)),
  ),
  ...checked.templates.flatMap((template, index) =>
    differingFacts(template, checked.types).map((fact) =>
      warning(checked, `/templates/${index}/form`, 'fact-differs', {
        en: `"${fact}" has another type in another template, so rules may misread it. Rename one with x-fact`,
        cy: `Mae gan "${fact}" fath arall mewn templed arall, felly gall rheolau ei gamddarllen. Ailenwch un ag x-fact`,
      }),
    ),
  ),
]
