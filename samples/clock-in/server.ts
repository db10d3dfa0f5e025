import type { SiteAnswer, SiteHandler, SiteRequest } from '../server.ts';

const SHADES = ['red', 'green', 'blue'] as const;

/**
 * A time clock that takes any picture for a living face. Mended, it shines three colours in an order of its own and lets in
 * only what they were seen to fall on, which no picture from elsewhere has.
 */
export function clockIn({ mended }: { mended: boolean }): SiteHandler {
  return (request) => {
    switch (`${request.method} ${request.path}`) {
      case 'GET /api/me':
        return state(request.cookies.sid === undefined ? undefined : request.session());
      case 'POST /api/by-hand':
        request.session().set('in', 'by hand');
        return state(request.session());
      case 'POST /api/lights': {
        const lights = [...SHADES].sort(() => Math.random() - 0.5);
        request.session().set('lights', lights);
        return { json: { lights: mended ? lights : [] } };
      }
      case 'POST /api/face':
        return takeFace(request, mended) ?? state(request.session());
    }
    return undefined;
  };
}

function state(session: Map<string, unknown> | undefined): SiteAnswer {
  const how = session?.get('in');
  return { json: { step: how === undefined ? 'gate' : 'home', how: how ?? '' } };
}

function takeFace(request: SiteRequest, mended: boolean): SiteAnswer | undefined {
  const { picture, seen } = request.body;
  if (!String(picture ?? '').startsWith('data:image/')) return { status: 422, json: { message: '未检测到人脸' } };
  request.note('fill', 'face');
  if (mended && !isLit(request.session().get('lights'), seen))
    return { status: 422, json: { message: '未通过活体检测，请本人到场重试' } };
  request.session().set('in', 'by face');
  return undefined;
}

/** @param seen the mean colour of the picture under each light, red, green and blue from 0 to 255 */
function isLit(lights: unknown, seen: unknown): boolean {
  if (!Array.isArray(lights) || !Array.isArray(seen) || seen.length !== SHADES.length) return false;
  return lights.every((light, i) => {
    const channel = SHADES.indexOf(light);
    const values = seen.map((colour: unknown) => (Array.isArray(colour) ? Number(colour[channel]) : Number.NaN));
    return values.every((value, j) => j === i || (values[i] as number) - value > LIT_BY);
  });
}

const LIT_BY = 6; // of 255
