import './host/no-code-from-text.ts';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { openHost } from './host/host.ts';
import { applyDefaults } from './shell/appearance.tsx';
import { NoHost } from './shell/no-host.tsx';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no place for the page');
applyDefaults();
const host = await openHost();
createRoot(place).render(<StrictMode>{host === null ? <NoHost /> : <App host={host} />}</StrictMode>);
