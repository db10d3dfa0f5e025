import * as library from 'react-cookie-consent';
import { createRoot } from 'react-dom/client';

const CookieConsent = library.CookieConsent ?? library.default;
createRoot(document.getElementById('app')).render(
  <CookieConsent
    enableDeclineButton
    buttonText="I accept"
    declineButtonText="I decline"
    flipButtons
    onAccept={() => told('accept')}
    onDecline={() => told('decline')}
  >
    This website uses cookies to enhance the user experience.
  </CookieConsent>,
);
