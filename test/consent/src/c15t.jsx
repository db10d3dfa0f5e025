import '@c15t/react/styles.css';
import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from '@c15t/react';
import { createRoot } from 'react-dom/client';

// The library calls back while it starts, too: only what follows a click is a choice.
let clicked = false;
document.addEventListener(
  'click',
  () => {
    clicked = true;
  },
  true,
);
const onConsentSet = ({ preferences }) =>
  clicked && preferences && told(preferences.measurement ? 'accept' : 'decline');
createRoot(document.getElementById('app')).render(
  <ConsentManagerProvider
    options={{
      mode: 'offline',
      consentCategories: ['necessary', 'measurement', 'marketing'],
      callbacks: { onConsentSet },
    }}
  >
    <ConsentBanner />
    <ConsentDialog />
  </ConsentManagerProvider>,
);
