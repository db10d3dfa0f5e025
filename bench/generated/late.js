// Asks what the app is once the browser has nothing else to do, and draws it then.

await new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done));
window.FLOW = await (await fetch('/flow.json')).json();
await import('./app.js');
