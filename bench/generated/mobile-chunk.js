// The part of the app that a screen waits for, as a bundler cuts it off.

const UNPACK_MS = 120;

await new Promise((done) => setTimeout(done, UNPACK_MS));
