import { createBrowserRouter } from 'react-router'
import { LoadingPage } from '../components/loading.tsx'
import { administrationRoutes } from './administration-routes.ts'
import { Crash } from './crash.tsx'
import { Home } from './home.tsx'
import { NotFound } from './not-found.tsx'
import { Shell } from './shell.tsx'
import { SignedIn } from './signed-in.tsx'

/** Every page of the client. Each feature is fetched when its page is first opened. */
export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <Crash />,
    hydrateFallbackElement: <LoadingPage />,
    children: [
      {
        errorElement: <Crash within />,
        children: [
          { path: 'sign-in', lazy: () => import('../features/sign-in/index.ts') },
          {
            element: <SignedIn />,
            children: [
              { index: true, element: <Home /> },
              { path: 'sign-out', lazy: () => import('../features/sign-out/index.ts') },
              { path: 'raise', lazy: () => import('../features/catalogue/index.ts') },
              { path: 'raise/:area/:category', lazy: () => import('../features/raise/index.ts') },
              { path: 'raised/:reference', lazy: () => import('../features/raised/index.ts') },
              { path: 'my-enquiries', lazy: () => import('../features/my-enquiries/index.ts') },
              { path: 'queue', lazy: () => import('../features/queue/index.ts') },
              { path: 'notifications', lazy: () => import('../features/notifications/index.ts') },
              {
                path: 'notifications/how',
                lazy: () => import('../features/preferences/index.ts'),
              },
              { path: 'mailbox', lazy: () => import('../features/mailbox/index.ts') },
              { path: 'mailbox/:id', lazy: () => import('../features/mail/index.ts') },
              { path: 'sharing', lazy: () => import('../features/sharing/index.ts') },
              { path: 'members', lazy: () => import('../features/members/index.ts') },
              { path: 'enquiries/:reference', lazy: () => import('../features/enquiry/index.ts') },
              ...administrationRoutes,
            ],
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
])
