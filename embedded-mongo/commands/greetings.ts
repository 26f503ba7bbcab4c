import { MAX_DOCUMENT, MAX_MESSAGE } from '../wire/frames.ts'
import type { Command } from './command.ts'

/** The version whose protocol and behaviour this server follows. */
export const VERSION = '7.0.0'
const WIRE_VERSION = 21

/** A standalone server: drivers then use neither transactions nor retryable writes. */
export const hello: Command = {
  names: ['hello', 'isMaster', 'ismaster'],
  run: ({ name, connection, server }) => ({
    doc: {
      helloOk: true,
      ...(name === 'hello' ? { isWritablePrimary: true } : { ismaster: true }),
      maxBsonObjectSize: MAX_DOCUMENT,
      maxMessageSizeBytes: MAX_MESSAGE,
      maxWriteBatchSize: 100_000,
      localTime: server.now(),
      logicalSessionTimeoutMinutes: 30,
      connectionId: connection,
      minWireVersion: 0,
      maxWireVersion: WIRE_VERSION,
      readOnly: false,
    },
  }),
}

export const ping: Command = { names: ['ping'], run: () => ({ doc: {} }) }

export const buildInfo: Command = {
  names: ['buildInfo', 'buildinfo'],
  run: () => ({
    doc: {
      version: VERSION,
      versionArray: VERSION.split('.').map(Number).concat(0),
      gitVersion: 'embedded-mongo',
      modules: [],
      bits: 64,
      maxBsonObjectSize: MAX_DOCUMENT,
      storageEngines: ['lmdb'],
    },
  }),
}

/** Sessions carry no state here: starting and ending one is all there is to it. */
export const endSessions: Command = {
  names: ['endSessions', 'refreshSessions', 'killSessions', 'logout'],
  run: () => ({ doc: {} }),
}

export const getParameter: Command = {
  names: ['getParameter'],
  run: () => ({ doc: { featureCompatibilityVersion: { version: '7.0' } } }),
}

export const connectionStatus: Command = {
  names: ['connectionStatus'],
  run: () => ({ doc: { authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } } }),
}
