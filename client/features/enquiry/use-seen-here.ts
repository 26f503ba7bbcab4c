import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { EnquiryView } from '../../../schemas/types/index.ts'
import { unseenQuery } from '../../lib/api/get-unseen.ts'
import { useSee } from '../../lib/api/post-seen.ts'

/** Whoever looks at an enquiry has seen what they were told of it. */
export function useSeenHere({ reference, revision }: EnquiryView): void {
  const { data } = useQuery({ ...unseenQuery, enabled: false })
  const { mutate } = useSee()
  const unseen = data?.unseen ?? 0
  useEffect(() => {
    if (unseen > 0 && document.visibilityState === 'visible') mutate({ reference })
  }, [mutate, reference, revision, unseen])
}
