// Whoever disagrees is sent to another site: the same server under its other name.
export default () => (request) => (request.path === '/bye' ? { html: '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>导航站</title><h1>网址大全</h1><ul><li><a href="#1">天气</a></li><li><a href="#2">地图</a></li></ul></html>' } : undefined);
