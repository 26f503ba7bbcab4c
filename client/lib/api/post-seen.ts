import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import type { NotificationList, SeenRequest } from '../../../schemas/types/index.ts'
import { notificationsKey } from './get-notifications.ts'
import { unseenQuery } from './get-unseen.ts'
import { request } from './request.ts'

type Lines = InfiniteData<NotificationList>

const isMeant = ({ ids, reference }: SeenRequest, line: NotificationList['items'][number]) =>
  ids === undefined
    ? reference === undefined || line.reference === reference
    : ids.includes(line.id)

const withSeen = (lists: Lines, which: SeenRequest): Lines => ({
  ...lists,
  pages: lists.pages.map((page) => ({
    ...page,
    items: page.items.map((line) => (isMeant(which, line) ? { ...line, seen: true } : line)),
  })),
})

/** Says what one has seen: some, those of an enquiry, or all. They stay where they are listed. */
export function useSee() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: SeenRequest) => request('POST /api/notifications/seen', { body }),
    onSuccess: (unseen, which) => {
      queries.setQueryData(unseenQuery.queryKey, unseen)
      queries.setQueriesData<Lines>({ queryKey: notificationsKey }, (lists) =>
        lists === undefined ? undefined : withSeen(lists, which),
      )
    },
  })
}
