import type { RequestHandler } from 'express';
import { Failure } from '../failure.ts';

/** Letters of an address of the API; that of the page holds a whole picture, and only the headers' limit is its. */
export const longestAddress = 8192;

export const requireShortAddress: RequestHandler = ({ originalUrl }, _response, next) => {
  if (originalUrl.startsWith('/api') && originalUrl.length > longestAddress)
    throw new Failure(
      'too-large',
      `Wanted an address of ${longestAddress} letters at most, found ${originalUrl.length}: ask for less, or with a body.`,
      { details: { reason: 'address' } },
    );
  next();
};
