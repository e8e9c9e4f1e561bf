import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './ui/colours.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App, type Surface } from './app';

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');

const surface: Surface =
  new URLSearchParams(window.location.search).get('surface') === 'popover' ? 'popover' : 'window';
const root = createRoot(container);
window.runway.onSnapshot((snapshot) => root.render(<App snapshot={snapshot} surface={surface} />));
