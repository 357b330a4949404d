import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, Suspense, useState } from 'react';
import { HashRouter, Navigate, Route, Routes } from 'react-router';
import { EngineProvider } from './engine/engine-context.tsx';
import { makeQueryClient } from './engine/query-client.ts';
import type { Host } from './host/host.ts';
import { DisciplinePage } from './pages/discipline/discipline-page.tsx';
import { FindingsPage } from './pages/findings/findings-page.tsx';
import { ImportPage } from './pages/import/import-page.tsx';
import { OverviewPage } from './pages/overview/overview-page.tsx';
import { RegulationsPage } from './pages/regulations/regulations-page.tsx';
import { ReportsPage } from './pages/reports/reports-page.tsx';
import { SettingsPage } from './pages/settings/settings-page.tsx';
import { VisitsPage } from './pages/visits/visits-page.tsx';
import { Appearance } from './shell/appearance.tsx';
import { Frame } from './shell/frame.tsx';
import { Opening } from './shell/opening.tsx';
import { StartAddress } from './shell/start-address.tsx';

/** The whole window on a connected host. */
export function App({ host }: { host: Host }) {
  return (
    <Providers host={host}>
      {/* Not as a transition: until the page has followed the address, its links would lose the last choice. */}
      <HashRouter useTransitions={false}>
        <Routes>
          <Route element={<Frame />}>
            <Route path="overview" element={<OverviewPage />} />
            <Route path="import" element={<ImportPage />} />
            <Route path="discipline" element={<DisciplinePage />} />
            <Route path="findings" element={<FindingsPage />} />
            <Route path="visits" element={<VisitsPage />} />
            <Route path="regulations" element={<RegulationsPage />} />
            <Route path="reports" element={<ReportsPage />} />
            <Route path="settings" element={<SettingsPage />} />
          </Route>
          <Route index element={<StartAddress />} />
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </HashRouter>
    </Providers>
  );
}

function Providers({ host, children }: { host: Host; children: ReactNode }) {
  const [queries] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={queries}>
      <EngineProvider host={host}>
        <Suspense fallback={<Opening />}>
          <Appearance>{children}</Appearance>
        </Suspense>
      </EngineProvider>
    </QueryClientProvider>
  );
}
