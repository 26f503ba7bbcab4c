import type { Letter } from '../../../app/mail-ports.ts'
import type { Sender } from '../message.ts'

export const sender: Sender = { name: 'Portreeve', address: 'portreeve@aberwylan.example' }

/** A letter with Welsh in every place, and what differs from it. */
export const letter = (differs: Partial<Letter> = {}): Letter => ({
  id: '20261123T101500-7b1f',
  at: new Date('2026-11-23T10:15:00Z'),
  to: { name: 'Siân Ŵyn Llŷr', address: 'sian@aberwylan.example' },
  language: 'cy',
  subject: 'Mae’r tŷ yng Nghwm Gŵydd wedi’i drwsio',
  text: 'Annwyl Siân,\n\nY tŷ, y dŵr a’r môr — wedi’u trwsio.\n\n.\n\nDiolch',
  html: '<!doctype html><html lang="cy"><p>Y tŷ, y dŵr a’r môr — wedi’u trwsio.</p></html>',
  ...differs,
})
