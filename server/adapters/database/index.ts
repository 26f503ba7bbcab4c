import type { Connection } from 'mongoose'
import { mongooseAccessStamps } from './access-stamps.ts'
import { mongooseAreaVersions } from './area-versions.ts'
import { mongooseAudit } from './audit.ts'
import { mongooseCouncils } from './councils.ts'
import { mongooseDueEnquiries } from './due-enquiries.ts'
import { mongooseEnquiries } from './enquiries.ts'
import { gridFileContents } from './file-contents.ts'
import { mongooseFiles } from './files.ts'
import { mongooseMailPreferences } from './mail-preferences.ts'
import { mongooseMailings } from './mailings.ts'
import { createIndexes, modelsOf } from './models.ts'
import { mongooseNotifications } from './notifications.ts'
import { mongoosePeople } from './people.ts'
import { mongoosePolicies } from './policies.ts'
import { mongooseToldEnquiries } from './told-enquiries.ts'
import { mongooseWardSettings } from './ward-settings.ts'

export { answers, connect } from './connection.ts'
export { sessionStore } from './sessions.ts'

/** Everything that is stored, over one connection. */
export function database(connection: Connection) {
  const models = modelsOf(connection)
  return {
    enquiries: mongooseEnquiries(models),
    accessStamps: mongooseAccessStamps(models),
    dueEnquiries: mongooseDueEnquiries(models),
    toldEnquiries: mongooseToldEnquiries(models),
    notifications: mongooseNotifications(models),
    mailings: mongooseMailings(models),
    mailPreferences: mongooseMailPreferences(models),
    people: mongoosePeople(models),
    files: mongooseFiles(models),
    fileContents: gridFileContents(connection),
    areaVersions: mongooseAreaVersions(models),
    councils: mongooseCouncils(models),
    wardSettings: mongooseWardSettings(models),
    policyVersions: mongoosePolicies(models),
    audit: mongooseAudit(models),
    createIndexes: () => createIndexes(models),
  }
}
