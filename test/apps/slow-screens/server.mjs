// Screens come from the server one by one, each after most of a second.
const SCREENS = ['interests', 'birthday'];
const pause = () => new Promise((done) => setTimeout(done, 700));
export default () => async (request) => {
  if (request.path !== '/next') return undefined;
  await pause();
  const seen = request.session();
  if (request.method === 'POST') {
    request.note(String(request.body.what));
    seen.set('at', Number(seen.get('at') ?? 0) + 1);
  }
  return { json: { screen: SCREENS[Number(seen.get('at') ?? 0)] ?? 'home' } };
};
