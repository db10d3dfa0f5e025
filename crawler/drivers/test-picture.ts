/** What a page gets that asks for a picture of a face as a file: a box on grey, which is nobody's face. 240 x 320 px. */
export const TEST_PICTURE = {
  name: 'naysayer-test-picture.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    [
      'iVBORw0KGgoAAAANSUhEUgAAAPAAAAFAAgMAAAD/hhnAAAAADFBMVEV3d3ciqnf+/v66urpbgKkfAAAACXBIWXMAAAsTAAALEwEAmpwYAAACyU',
      'lEQVR42u2cu1XDQBBFdeyMwIW4BPdBP5TikCMIXILrcRVINkK/3dmZuRnnOWUvYq+eieZN19+65OfUd/01C78N8GcWPg/wVxZ+DHB/z7HHfoQ/',
      'cvDhCV+zvvrhL//OwZfB1iVrbHzq+PTUZ7zvIWnsyQ3Gb7lwju84aezl6pwL6AtLGnvl45QK6K+qnLHpkamATpdNGZugVECnF5wx9icqE9CZSR',
      'ibw5EI6OwpYWx+XiKg803jxhZEPKDLtxs2trQUDugSCBtbJiMa0JWkqLH1w4IBXV8zaGx9PBjQ9auNGdsoigV0ezpkbBuLUEC3hkLGtk8KBXR7',
      'x4ix3dlIQPfvNWBs7ycQ0P3RgLF9JvwBLejxGys9xh3Q0gXdxkoH3QEtvVSvsaIcb0DL55zGyoFwBrTsxmms/AxnQMu38xmrnPIFtPZGXcZqZl',
      'wBrR1yGaulwRPQqhiPsfoDHAGtX81hrH7EEdD662wbM7S0A2qdaBqzotAMqGWlacz67c2AWvdqGTN/3gqo/S4bxmwnjYDaP24Ys3NgX6qh5Ni/',
      'mx87+y3Y/r7asP19v9iwHf2TDdv/4w423Pi623AnWLBgwYIFCxYsWLBgwYIFCxYsWLBgwYIFCxYsWLBgwYIFCxYsWPB/h9EADhr9QUNHaNyJDF',
      'qhES80XIbG2tBAHRnlQ0OEaHwRDU6ikU00LErGVNGALBrNRUPBaByZDEKjEWw0/I3GztHAOxm1R0P+qF6Aig2oUoHKHKRGggosqDqDSjuoLkSK',
      'SqgihcpZqBaGCmmkCodKeKj+h4qHqPKIypak5okKpqjaikq1qM5LisSozowK06i2jQrjpKqOSvKono8WA6CVBGgZAlnDgBZAoNUTaOkFWrdBFn',
      '2gFSNouQlaq4IWupBVMmiJDVqfgxb3oJVBaFkRWpMEFzTdu/xqKLSUCq3DunZgERdYAfYD/+eCmeFDoLoAAAAASUVORK5CYII=',
    ].join(''),
    'base64',
  ),
};
