import type { SiteHandler } from '../server.ts';

/** A notes tool that keeps its one door, the policy, shut on the server too: no note is given out before agreement. */
export function consentWall(): SiteHandler {
  return (request) => {
    const agreed = request.cookies.sid !== undefined && request.session().get('agreed') === true;
    switch (`${request.method} ${request.path}`) {
      case 'POST /api/agree':
        request.session().set('agreed', true);
        return { json: { ok: true } };
      case 'GET /api/notes':
        return agreed ? { json: NOTES } : { status: 403, json: { message: '未同意' } };
    }
    return undefined;
  };
}

const NOTES = [
  { title: '周末采购', text: '燕麦、番茄、两节五号电池', tone: 'lemon' },
  { title: '读书摘抄', text: '“慢慢来，比较快。”', tone: 'rose' },
  { title: '搬家清单', text: '量好书架的尺寸，给绿植留一面窗。', tone: 'mint' },
  { title: '晚饭', text: '冬瓜排骨汤，少盐', tone: 'sky' },
];
