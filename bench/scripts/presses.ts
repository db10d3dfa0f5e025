/** A flow and what a person who knows it would write to press through it, saying no. Fixed: the floor moves for nobody. */
export interface HandWritten {
  readonly page: string;
  readonly does: string;
  readonly presses: readonly string[]; // selectors, in order; the flow is at home after the last
  readonly frame?: readonly number[]; // which of them lie in the page's frame
}

export const HAND_WRITTEN: readonly HandWritten[] = [
  {
    page: '01-onboarding.html',
    does: 'six screens over two documents',
    presses: ['.corner', 'text=不同意', 'text=以后再说', 'text=暂不登录', '.corner', 'text=暂不选择'],
  },
  { page: '02-cookie-bar.html', does: 'a cookie bar over a page', presses: ['text=Reject all'] },
  {
    page: '03-dialogs.html',
    does: 'three dialogs of div buttons',
    presses: ['text=不同意', 'text=暂不开启', 'text=下次再说'],
  },
  { page: '04-guest.html', does: 'a sheet, then a login with a guest entry', presses: ['text=拒绝', 'text=游客模式'] },
  { page: '05-questions.html', does: 'four questions', presses: ['.corner', '.corner', '.corner', '.corner'] },
  {
    page: '06-english.html',
    does: 'cookies, newsletter, sign-in',
    presses: ['text=Decline', 'text=No thanks', 'text=Continue as guest'],
  },
  { page: '07-tour.html', does: 'update, tour, rating', presses: ['text=稍后再说', '.corner', 'text=残忍拒绝'] },
  { page: '08-retention.html', does: 'a login and "are you sure?"', presses: ['text=暂不登录', 'text=狠心放弃'] },
  { page: '09-sheet.html', does: 'a coupon and a marketing sheet', presses: ['.corner', 'button:has-text("不同意")'] },
  {
    page: '10-frame.html',
    does: 'consent in a frame, then a login',
    presses: ['text=全部拒绝', 'text=先逛逛'],
    frame: [0],
  },
  { page: '11-routes.html', does: 'one document, three routes', presses: ['text=不同意', 'text=跳过', 'text=不用了'] },
  { page: '12-pages.html', does: 'four documents', presses: ['text=不同意', 'text=跳过', 'text=以后再说'] },
];
