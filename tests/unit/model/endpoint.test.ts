import { expect, test } from 'vitest';
import { draftTexts } from '../../../client/views/draft/texts.ts';
import { completionsUrl, destinationOf, offerOf } from '../../../server/model/endpoint.ts';

const offered = (address: string) => offerOf({ url: completionsUrl(address), model: 'm', pieceMs: 1, totalMs: 1 });

test.each(['http://127.0.0.1:11434/v1', 'http://localhost:8080', 'http://[::1]:8080'])(
  'of the address %s no more is said than that it is this machine',
  (address) => {
    const one = offered(address);
    expect({ isHere: one.isHere, says: destinationOf(one) }).toEqual({
      isHere: true,
      says: 'the address is this machine; whether what answers there passes the text on is not known to this program',
    });
  },
);

test('of another address it is said that the text leaves this machine', () => {
  const one = offered('https://api.example.org/v1');
  expect({ isHere: one.isHere, says: destinationOf(one) }).toEqual({
    isHere: false,
    says: 'the text leaves this machine; what is kept of it there is not in our hands',
  });
});

test('the page says of a model at this machine’s address that what becomes of the text is not known', () => {
  expect({ zh: draftTexts.zh.modelHere, en: draftTexts.en.modelHere }).toEqual({
    zh: expect.stringContaining('不得而知') as unknown,
    en: expect.stringContaining('is not known to this program') as unknown,
  });
});
