import type { SiteAnswer, SiteHandler, SiteRequest } from '../server.ts';

/**
 * A fitting room on the phone that takes one yes for everything, a face for the door, and the face for ever. Mended, the
 * door stands open without a yes and without a face.
 */
export function mirrorRoom({ mended }: { mended: boolean }): SiteHandler {
  return (request) => {
    switch (`${request.method} ${request.path}`) {
      case 'GET /api/me':
        return state(request.cookies.sid === undefined ? undefined : request.session(), mended);
      case 'POST /api/consent':
        if (!mended && request.body.agreed !== true) return { status: 403, json: { message: '未同意' } };
        request.session().set('said', request.body.agreed === true ? 'yes' : 'no');
        return state(request.session(), mended);
      case 'POST /api/face':
        return takeFace(request, mended) ?? state(request.session(), mended);
    }
    return undefined;
  };
}

/** Which door comes next, and behind the last one the clothes. */
function state(session: Map<string, unknown> | undefined, mended: boolean): SiteAnswer {
  const step = session?.get('said') === undefined ? 'consent' : session.get('face') === undefined ? 'face' : 'home';
  return { json: { step, mended, looks: step === 'home' ? LOOKS : [] } };
}

function takeFace(request: SiteRequest, mended: boolean): SiteAnswer | undefined {
  const isShown = String(request.body.picture ?? '').startsWith('data:image/');
  if (!isShown && !mended) return { status: 422, json: { message: '未检测到人脸' } };
  if (isShown) request.note('fill', 'face');
  request.session().set('face', isShown ? 'shown' : 'none');
  return undefined;
}

const LOOKS = [
  { id: 'coat', name: '驼色长风衣', price: '¥ 468', tone: 'sand' },
  { id: 'dress', name: '石榴红连衣裙', price: '¥ 329', tone: 'blush' },
  { id: 'knit', name: '鼠尾草针织衫', price: '¥ 199', tone: 'sage' },
  { id: 'shirt', name: '暮色条纹衬衫', price: '¥ 159', tone: 'dusk' },
];
