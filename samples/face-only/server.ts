import type { SiteHandler } from '../server.ts';

/** A residents' app that lets nobody in but by face: a picture from the camera opens the session, nothing else does. */
export function faceOnly(): SiteHandler {
  return (request) => {
    const known = request.cookies.sid !== undefined && request.session().get('face') === true;
    switch (`${request.method} ${request.path}`) {
      case 'GET /api/me':
        return { json: { step: known ? 'home' : 'face' } };
      case 'POST /api/face':
        if (!String(request.body.picture ?? '').startsWith('data:image/'))
          return { status: 422, json: { message: '未检测到人脸' } };
        request.note('fill', 'face');
        request.session().set('face', true);
        return { json: { ok: true } };
    }
    return undefined;
  };
}
